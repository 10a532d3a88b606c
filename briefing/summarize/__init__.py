"""Event -> Claim, each with its Citations: what we say."""
