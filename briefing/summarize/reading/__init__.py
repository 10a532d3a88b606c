"""An article -> its sentences as they may be shown: who speaks in each, whom it names, and on what it leans."""
