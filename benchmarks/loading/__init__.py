"""What a load costs, and what readers wait: the warehouse measured against plain COPY and an ORM."""
