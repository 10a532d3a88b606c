"""Files, feeds and pages -> Article, cut into Passages: what may be cited."""
