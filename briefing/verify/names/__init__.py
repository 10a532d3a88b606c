"""Names: who and what the claim names is who and what the passages mean."""
