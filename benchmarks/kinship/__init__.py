"""Does the kinship of articles find the copies and nothing else, and what does it cost as the warehouse grows."""
