"""Sentences of several articles -> what they tell otherwise: an act, an hour, a doer, a cause, a sum, a denial."""
