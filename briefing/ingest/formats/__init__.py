"""The bytes of a file -> Received: one parser for each format; `choosing` says which reads a file."""
