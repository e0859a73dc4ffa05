"""Files on disk -> outlines."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from articles.text.decoding import decode
from articles.text.errors import ParseError
from articles.text.layouts import read_article
from articles.text.outline import Outline

_SUFFIX = ".txt"


@dataclass(frozen=True)
class ArticleFile:
    """A file that was understood, with the bytes that it had."""

    name: str
    original: bytes
    encoding: str
    outline: Outline

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.original).hexdigest()


def find_files(paths: list[Path]) -> Iterator[Path]:
    """The files named, and all `.txt` files in the folders named, in order.

    A folder without any is yielded itself, and a file that is named but cannot be read is too, so
    that reading it says so.
    """
    for path in paths:
        if path.is_dir():
            yield from sorted(filter(_is_named_as_text, path.rglob("*"))) or [path]
        else:
            yield path


def _is_named_as_text(path: Path) -> bool:
    return path.name.lower().endswith(_SUFFIX) and not path.is_dir()


def read_file(path: Path, max_bytes: int) -> ArticleFile:
    """Read and understand one file. Raises ParseError with a sentence for the editor."""
    if path.is_dir():
        raise ParseError(f"文件夹里没有文章({_SUFFIX} 文件)")
    try:
        # Opening a pipe would wait for somebody to write into it.
        if path.exists() and not path.is_file():
            raise ParseError("不是普通文件")
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
    except FileNotFoundError:
        raise ParseError("没有这个文件") from None
    except OSError as error:
        raise ParseError(f"无法读取：{error.strerror}") from None
    if len(data) > max_bytes:
        raise ParseError(f"文件超过 {max_bytes // 1024} KiB 的上限")
    return understand(path.name, data)


def understand(name: str, data: bytes) -> ArticleFile:
    """Understand the bytes of a file. Raises ParseError."""
    text, encoding = decode(data)
    return ArticleFile(name[:255], data, encoding, read_article(text))
