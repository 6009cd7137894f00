"""Other extractors behind one shape, run in an environment of their own (`make bench`)."""
