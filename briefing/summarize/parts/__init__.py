"""The parts of a summary, each chosen from an event's ranked sentences.

A module for each part, and `answers`, which says what denial belongs to what charge: more than one part asks it.
"""
