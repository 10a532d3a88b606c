"""Pure text tools that two stages share: sentences, numbers, dates, names."""
