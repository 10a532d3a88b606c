"""[email] and the environment -> a letter that is ready to be sent. What is missing is told before anything leaves."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from briefing.deliver.message import Letter, Sender, signed
from briefing.deliver.post import Account
from briefing.deliver.readers import parse
from briefing.deliver.secrets import private, secret
from briefing.deliver.send import Mailing, Signature
from briefing.errors import DeliveryError, SettingsError
from briefing.settings import Email


def prepare(letter: Letter, email: Email, *, environment: Mapping[str, str], folder: Path) -> Mailing:
    """Return the mailing of a letter. `folder` is where briefing.toml stands.

    Raises SettingsError for what [email] lacks: an address, a password, a key that can be used.
    """
    password = secret(email.password_env, environment=environment)
    if email.username and not password:
        name = email.password_env
        raise SettingsError(f"{email.username} has no password; set {name}, or {name}_FILE to a file with mode 600")
    return Mailing(
        letter=letter,
        sender=sender(email),
        account=Account(email=email, password=password),
        signature=_signature(email, folder),
    )


def sender(email: Email) -> Sender:
    """Return who sends. Raises SettingsError where "from" is no address or the page to unsubscribe at is not https."""
    if not email.sender.strip():
        raise SettingsError('"from" in [email] is empty; write who sends, such as "Situation Desk <desk@example.org>"')
    try:
        address = parse(email.sender)
    except DeliveryError as error:
        raise SettingsError(f'"from" in [email] cannot be used: {error}') from error
    url = email.unsubscribe_url
    if url and not (url.isascii() and url.isprintable() and " " not in url and urlsplit(url).scheme == "https"):
        raise SettingsError("unsubscribe_url in [email] must be an https address; RFC 8058 takes no other")
    return Sender(address=address, unsubscribe_url=url)


def _signature(email: Email, folder: Path) -> Signature | None:
    parts = {name: getattr(email, name) for name in ("dkim_domain", "dkim_selector", "dkim_key_file")}
    if not any(parts.values()):
        return None
    if missing := [name for name, value in parts.items() if not value]:
        raise SettingsError(f"{missing[0]} in [email] is empty; DKIM needs all of {', '.join(parts)}")
    path = folder / email.dkim_key_file
    signature = Signature(domain=email.dkim_domain, selector=email.dkim_selector, key=private(path))
    try:
        signed(b"From: a@example.org\r\n\r\n", domain=signature.domain, selector=signature.selector, key=signature.key)
    except ValueError as error:
        raise SettingsError(f"{path} is no key that DKIM can sign with ({error}); make an RSA key in PEM") from error
    return signature
