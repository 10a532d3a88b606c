"""The errors that a user can act on.

BriefingError
├── InputError        a path, an article, a draft or an address that cannot be used
├── SettingsError     briefing.toml or the environment
├── TemplateError     a template or a prompt that cannot be rendered
├── RenderError       the PDF or the page cannot be made on this machine
├── ArchiveError      out/archive.sqlite3 cannot be read or written
├── ModelError        the language model's endpoint
└── DeliveryError     the mail server or a list of readers

Each message is one line: what, where, what to do next. The command line prints it and exits with 2.
Anything else that is raised is a bug.
"""


class BriefingError(Exception):
    """Something that the user can mend. The message is the whole report."""


class InputError(BriefingError):
    """A path, an article, a draft or an address that cannot be used."""


class SettingsError(BriefingError):
    """A setting that is unknown, malformed or contradictory."""


class TemplateError(BriefingError):
    """A template or a prompt that cannot be rendered."""


class RenderError(BriefingError):
    """The PDF or the page cannot be made on this machine."""


class ArchiveError(BriefingError):
    """The archive cannot be read or written."""


class ModelError(BriefingError):
    """The language model's endpoint cannot be used."""


class DeliveryError(BriefingError):
    """The mail server or the list of readers cannot be used."""
