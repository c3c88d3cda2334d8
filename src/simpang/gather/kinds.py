"""What kind of source some bytes are: by their content first, by the ending of the file's name only in doubt.

In come the first bytes and the name's ending, out comes a `Kind`. Raises GatherError `empty`, `binary`,
`bad_json` or `unknown_type`, with the cause but without the file.
"""

from __future__ import annotations

import re
from typing import Literal

from simpang.errors import GatherError
from simpang.gather.decoding import wide_encoding
from simpang.gather.vocabulary import signatures

Kind = Literal["text", "markdown", "html", "json_lines"]

_OBJECT_LINE = re.compile(r'\s*\{\s*(?:"[^"\n]*"\s*:|\})')
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|section|h1|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_TAG = re.compile(r"</?(?:html|body|p|div|article|h[1-6]|a|br|span|li|table)\b[^>]*>", re.IGNORECASE)
_XML_START = re.compile(r"\s*<(?:\?xml|rss|feed|rdf)\b", re.IGNORECASE)
_MARKDOWN_START = re.compile(r"\s*(?:# \S|---[ \t]*\r?\n\w+:\s)")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NOTHING = b"\x00 \t\r\n\f\v\xef\xbb\xbf\xff\xfe"
_MOST_CONTROLS = 0.02


def kind_of(head: bytes, suffix: str) -> Kind:
    """The kind of a source. `suffix` is the ending of its name with the dot, in lower case, or empty."""
    encoding = wide_encoding(head)
    text = head.decode(encoding or "utf-8", errors="replace").lstrip("\ufeff")
    if not head.strip(_NOTHING):
        raise (
            GatherError("empty", "it is empty")
            if b"\x00" not in head
            else GatherError("binary", "it holds only NUL bytes")
        )
    if encoding is None:
        _refuse_binary(head, text)
    if _is_json_lines(text, suffix):
        return "json_lines"
    if _HTML_START.match(text) or (suffix in (".html", ".htm", ".xhtml") and _HTML_TAG.search(text)):
        return "html"
    if _XML_START.match(text):
        raise GatherError("unknown_type", "it is XML (a feed, perhaps), which is not read")
    if suffix in (".md", ".markdown") or _MARKDOWN_START.match(text):
        return "markdown"
    return "text"


def _refuse_binary(head: bytes, text: str) -> None:
    for row in signatures():
        if head.startswith(bytes.fromhex(row.starts), row.offset):
            raise GatherError("binary", f"it is {row.name}, not text")
    if b"\x00" in head or len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise GatherError("binary", "it is binary, not text")


def _is_json_lines(text: str, suffix: str) -> bool:
    """Whether objects stand on single lines. Raises GatherError `bad_json` for JSON in another layout."""
    if suffix in (".jsonl", ".ndjson"):
        return True
    first = text.lstrip().partition("\n")[0].strip()
    if _OBJECT_LINE.match(first):
        return True
    if suffix == ".json" or first in ("{", "[") or first.startswith(("[{", '["')):
        raise GatherError("bad_json", "it is JSON, but not JSON Lines: one object on each line is expected")
    return False
