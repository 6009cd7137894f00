"""Store and serve: the warehouse's .sql files and the few lines that run them."""
