"""The stock that fictional stories are written from: topics, sentences, names, and the grammar that joins them."""
