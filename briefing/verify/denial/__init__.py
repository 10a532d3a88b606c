"""What is denied and what is affirmed, and what is turned into its opposite."""
