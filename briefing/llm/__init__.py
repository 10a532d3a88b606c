"""The only door to a language model: a question in, a reply or a ModelError out.

`connect` gives the endpoint that the settings name; `failures` holds the family of what can go wrong there.
"""

from briefing.errors import SettingsError
from briefing.llm.endpoint import Endpoint, check_address
from briefing.llm.replies import Question, Reply, ReplyStore, tokens

__all__ = ["Endpoint", "Question", "Reply", "ReplyStore", "connect", "tokens"]


def connect(*, base_url: str, model: str, api_key: str, replies: ReplyStore, deadline: float) -> Endpoint:
    """Return the endpoint at `base_url` (empty: the SDK's default); nothing is sent yet.

    `deadline` is in seconds for one attempt. Raises SettingsError where no model is named, the address is none, or
    the SDK's default is used without a key; a server of the user's own may need none.
    """
    if base_url:
        check_address(base_url)
    if not model:
        raise SettingsError("no language model is named; set writer.model in briefing.toml, or BRIEFING_MODEL")
    if not api_key and not base_url:
        raise SettingsError("the endpoint needs a key; set the variable named by writer.api_key_env")
    return Endpoint(base_url=base_url, model=model, api_key=api_key, replies=replies, deadline=deadline)
