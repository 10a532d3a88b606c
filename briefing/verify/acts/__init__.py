"""Who does what to whom, where and when, as far as words and their order tell."""
