"""The parts of a summary, each chosen from an event's ranked sentences; a module for each field of `Summary`."""
