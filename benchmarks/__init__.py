"""Yardsticks: what the code reaches, measured on pages and stores that it has never seen."""
