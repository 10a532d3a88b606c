"""The order of the stages; no other module knows it."""
