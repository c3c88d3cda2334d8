"""An open source: its first bytes to know it by, then its lines or bytes, read once and never held whole.

In comes a binary stream, out come bytes. Knows nothing of text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

_HEAD = 1 << 16
_CHUNK = 1 << 18


class OpenSource:
    """A binary stream whose first bytes (`head`) have been looked at."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.head = self._first_lines()

    def _first_lines(self) -> bytes:
        """Up to 64 KiB; only the first line where that is an object of JSON Lines, so that a pipe streams."""
        head = b""
        while not head.strip():
            line = self._stream.readline(_HEAD)
            if not line or len(head) >= _HEAD:
                return head + line
            head += line
        if head.lstrip().startswith(b'{"') and head.endswith(b"\n"):
            return head
        return head + self._stream.read(max(0, _HEAD - len(head)))

    def lines(self, limit: int) -> Iterator[tuple[bytes, bool]]:
        """The lines with their ends, and whether each is whole: after `limit` bytes the rest is read over."""
        whole, rest = _lines_of(self.head)
        for line in whole:
            yield line, True
        while line := rest + self._stream.readline(max(1, limit - len(rest))):
            rest = b""
            complete = line.endswith(b"\n") or len(line) < limit
            yield line, complete
            if not complete:
                self._skip_line()

    def _skip_line(self) -> None:
        while (part := self._stream.readline(_CHUNK)) and not part.endswith(b"\n"):
            pass

    def chunks(self) -> Iterator[bytes]:
        """All bytes in pieces."""
        yield self.head
        while chunk := self._stream.read(_CHUNK):
            yield chunk

    def content(self, limit: int) -> bytes | None:
        """All bytes, or None where there are more than `limit`."""
        content = self.head + self._stream.read(limit + 1 - len(self.head))
        return content if len(content) <= limit else None


def _lines_of(head: bytes) -> tuple[list[bytes], bytes]:
    """The whole lines of some bytes, and what stands after the last line end."""
    *lines, rest = head.split(b"\n")
    return [line + b"\n" for line in lines], rest
