"""Addresses -> what they gave: feeds and pages, as their hosts allow."""
