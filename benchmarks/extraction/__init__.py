"""The yardstick of extraction: generated pages with gold, scores per layout and per trap, peers."""
