"""A number in a sentence -> what it counts, what befell those counted, and whether two accounts agree on it."""
