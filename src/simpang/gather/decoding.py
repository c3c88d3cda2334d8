"""Bytes -> text: UTF-8, UTF-16 and UTF-32 with or without a mark, Latin-1 and its Windows form (cp1252).

In come bytes, out comes text. Raises GatherError `encoding` or `binary`, with the cause but without the file.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator

from simpang.errors import GatherError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LONGEST_LINE = 1 << 23
_LINE_END = re.compile("\r\n|[\r\n]")
_FOREIGN_RUN = re.compile(r"[^\W\d_a-zA-Z]{4}")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def wide_encoding(head: bytes) -> str | None:
    """`utf-16`, `utf-32` or a form of them without a mark, as the first bytes show; else None."""
    for mark, encoding in _MARKS[1:]:
        if head.startswith(mark):
            return encoding
    sample = head[: len(head) // 2 * 2][:4096]
    if len(sample) < 4 or b"\x00" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def decode_line(line: bytes) -> str:
    """One line of a file with one byte a letter: UTF-8, else cp1252 where that gives words.

    Raises GatherError `binary` for NUL bytes and `encoding` where neither fits: bytes that cp1252 does not
    have, a mixture of UTF-8 and other bytes, or four accented letters in a row, which no Latin script has.
    """
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_western(line, error)
    if "\x00" in text:
        raise GatherError("binary", "it is binary, not text (NUL bytes)")
    return text


def _decode_western(line: bytes, error: UnicodeDecodeError) -> str:
    wrong = f"not UTF-8 (byte 0x{line[error.start]:02x})"
    if _MULTIBYTE.search(line):
        raise GatherError("encoding", f"{wrong}, among letters that are") from error
    try:
        text = line.decode("cp1252")
    except UnicodeDecodeError:
        raise GatherError("encoding", f"{wrong}, and neither UTF-16 nor Latin-1") from error
    if "\x00" in text:
        raise GatherError("binary", "it is binary, not text (NUL bytes)")
    if _FOREIGN_RUN.search(text):
        raise GatherError("encoding", f"{wrong}, and no words as Latin-1")
    return text


def decode_wide(chunks: Iterable[bytes], encoding: str) -> Iterator[str]:
    """The lines of a text in UTF-16 or UTF-32. Raises GatherError `encoding`."""
    decoder = codecs.getincrementaldecoder(encoding)()
    rest = ""
    try:
        for chunk in chunks:
            *lines, rest = (rest + decoder.decode(chunk)).split("\n")
            yield from lines
            if len(rest) > _LONGEST_LINE:
                yield rest
                rest = ""
        rest += decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise GatherError("encoding", f"no proper {encoding.upper()} ({error.reason})") from error
    if rest:
        yield rest


def text_lines(line: str) -> list[str]:
    """A line, or the lines of it where a bare carriage return ends lines; without their ends."""
    return _LINE_END.split(line.removesuffix("\n").removesuffix("\r"))


def decode_page(content: bytes, declared: str | None) -> str:
    """A whole page: by its mark, as UTF-8, by the encoding that it declares, as cp1252.

    A page that says it is UTF-8 and is so but for some bytes is read with a replacement character for each of
    them. Raises GatherError `encoding`.
    """
    for encoding in (wide_encoding(content), "utf-8-sig", declared):
        try:
            if encoding is not None:
                return content.decode(encoding)
        except (UnicodeError, LookupError):
            continue
    if declared is not None and declared.lower().replace("-", "") == "utf8":
        return content.decode("utf-8", errors="replace")
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as error:
        raise GatherError("encoding", "neither UTF-8, UTF-16 nor Latin-1") from error
