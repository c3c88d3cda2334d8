"""Whom a client asks, and as whom it makes itself known."""

from __future__ import annotations

import platform
from importlib.metadata import version
from urllib.parse import urlsplit

from simpang.errors import UpkeepError

ENDPOINT = "https://query.wikidata.org/sparql"


def checked_endpoint(endpoint: str) -> str:
    """The address of a query service. Raises UpkeepError `bad_endpoint` where it can be none."""
    try:
        parts = urlsplit(endpoint)
        fits = parts.scheme in {"http", "https"} and parts.hostname and not (parts.query or parts.username)
    except ValueError:
        fits = False
    if not fits:
        raise UpkeepError(
            "bad_endpoint",
            f"{endpoint!r} is no query service: an address with http or https is expected, without a query or a "
            f"user, as {ENDPOINT}",
        )
    return endpoint


def user_agent(contact: str) -> str:
    """`Simpang/0.1.0 (me@example.org) Python-urllib/3.11`, as Wikimedia's policy asks of clients.

    Raises UpkeepError `bad_contact` where nobody can be reached by the contact.
    """
    reachable = "@" in contact or contact.startswith(("http://", "https://"))
    if not reachable or not (contact.isascii() and contact.isprintable()) or set(contact) & set("() "):
        raise UpkeepError(
            "bad_contact",
            f"{contact!r} is no contact: Wikimedia asks every client to name a mail address, or a page that begins "
            "with https://, where its user can be reached",
        )
    python = ".".join(platform.python_version_tuple()[:2])
    return f"Simpang/{version('simpang')} ({contact}) Python-urllib/{python}"
