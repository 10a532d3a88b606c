"""Event -> Summary and Overview by a language model, each sentence held to its citations."""
