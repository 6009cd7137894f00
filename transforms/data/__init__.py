"""Tables the transforms read: encodings, agencies, role words."""
