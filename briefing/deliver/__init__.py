"""PDF and readers -> inboxes, exactly once: who received it."""
