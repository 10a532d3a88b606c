"""Edition -> PDF and HTML: what readers open."""
