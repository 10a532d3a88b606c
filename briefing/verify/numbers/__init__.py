"""Numbers and dates: values, what they are of, what they belong to, and what follows from them."""
