"""What sites on the same content management system share: layouts, article numbers, copies of a page."""
