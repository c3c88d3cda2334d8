"""HTML -> one draft: the main text of a page, with the title, medium, author and day that its metadata give.

In come the bytes of a page, out comes a `Draft`. Raises GatherError `encoding`, `too_long` or `no_text`, with
the cause but without the file. The main text is found by trafilatura, which is loaded only here.
"""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from types import ModuleType
from typing import Any

from simpang.errors import GatherError
from simpang.gather.decoding import decode_page
from simpang.gather.drafts import Draft
from simpang.gather.opening import OpenSource
from simpang.gather.publication import iso_day
from simpang.gather.vocabulary import names

LONGEST_PAGE = 1 << 24
"""The largest page that is read, in bytes."""

_CHARSET = re.compile(
    rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)""", re.IGNORECASE
)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|&#(?:0*(?:[0-8]|1[1-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]|d[89a-f]..|fff[ef]));",
    re.IGNORECASE,
)
_DATE_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')


@cache
def _trafilatura() -> ModuleType:
    """The library, whose warnings about pages stay silent unless a program asks for them."""
    import trafilatura

    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    return trafilatura


def read_page(opened: OpenSource, source: str, place: str) -> Draft:
    """The draft of a page, broken or not, as far as a main text can be had from it."""
    content = opened.content(LONGEST_PAGE)
    if content is None:
        raise GatherError("too_long", f"a page of over {LONGEST_PAGE:,} bytes")
    declared = _CHARSET.search(content[:4096])
    charset = (declared[1] or declared[2]).decode("ascii", errors="replace") if declared else None
    page = _XML_DECLARATION.sub("", decode_page(content, charset))
    document, text = _main_text(_UNPRINTABLE.sub("", page))
    if not text:
        raise GatherError("no_text", "a page without a main text")
    return Draft(
        text="\n\n".join(line for line in text.split("\n") if line.strip()),
        source=source,
        place=place,
        title=document.title if document is not None else None,
        published=_published(page),
        published_from="metadata",
        outlet=(document.sitename or document.hostname) if document is not None else None,
        url=document.url if document is not None else None,
        author=document.author if document is not None else None,
    )


def _published(page: str) -> str | None:
    """The day or moment that a page gives in its metadata (schema.org, Open Graph, …), as ISO text.

    Days that stand elsewhere on a page, in its footer or its address, are not taken for it.
    """
    tree = _trafilatura().load_html(page)
    told = chain(_tags(tree) if tree is not None else (), _DATE_PUBLISHED.findall(page))
    return next((day for value in told if (day := iso_day(value)) is not None), None)


def _tags(tree: Any) -> Iterator[str]:
    wanted = names("page_date")
    for element in tree.iter("meta", "time", "span", "abbr"):
        named = {element.get(attribute, "").lower() for attribute in ("property", "name", "itemprop")}
        if not named.isdisjoint(wanted) or (element.tag == "time" and element.get("pubdate") is not None):
            yield element.get("content") or element.get("datetime") or element.get("title") or ""


def _main_text(page: str) -> tuple[Any, str]:
    """What trafilatura finds on a page (or None), and its main text, else that of its bare paragraphs."""
    library = _trafilatura()
    try:
        document = library.bare_extraction(
            page, include_comments=False, include_tables=False, with_metadata=True
        )
        if document is not None and document.text:
            return document, document.text
        _, text, _ = library.baseline(page)
    except (ValueError, RecursionError) as error:
        raise GatherError(
            "no_text", f"a page whose markup cannot be read ({type(error).__name__})"
        ) from error
    return document, html.unescape(str(text))
