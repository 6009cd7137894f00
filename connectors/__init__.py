"""Who publishes, where to look, and how to fetch: everything up to a `Page`."""
