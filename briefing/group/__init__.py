"""Articles -> Event: what happened."""
