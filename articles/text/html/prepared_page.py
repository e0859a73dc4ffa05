"""A page that was made once, with blanks for what differs from one answer to the next."""

import json
import re
import secrets
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Prepared:
    """`parts` are in turn text and the name of a blank; `extra` is JSON-ready and goes with them."""

    parts: tuple[str, ...]
    extra: Any = None

    @classmethod
    def make(
        cls, render: Callable[[Mapping[str, str]], str], names: Iterable[str], extra: Any = None
    ) -> "Prepared":
        """Cut what `render` returns at the marks that it was given, one for each name.

        Nobody can have written a mark into a guide: they are others each time.
        """
        token = secrets.token_hex(8)
        html = render({name: f"[{token}:{name}]" for name in names})
        return cls(tuple(re.split(rf"\[{token}:(\w+)\]", html)), extra)

    def fill(self, values: Mapping[str, str]) -> str:
        """The page with its blanks filled. Raises KeyError for a blank that has no value."""
        parts = list(self.parts)
        parts[1::2] = [values[name] for name in parts[1::2]]
        return "".join(parts)

    def pack(self) -> bytes:
        text = json.dumps([self.parts, self.extra], ensure_ascii=False, separators=(",", ":"))
        return zlib.compress(text.encode())

    @classmethod
    def unpack(cls, data: bytes) -> "Prepared":
        """The inverse of `pack`."""
        parts, extra = json.loads(zlib.decompress(data))
        return cls(tuple(parts), extra)
