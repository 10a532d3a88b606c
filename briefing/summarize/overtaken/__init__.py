"""What no longer holds: overtaken by a later count, a correction, a retraction, or by the day itself."""
