"""What stands where in an article's text: header, dateline, story, and the page's furniture."""
