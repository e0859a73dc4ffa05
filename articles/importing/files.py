"""Find, read and parse article files on disk."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from articles.text.control_characters import printable
from articles.text.errors import ParseError
from articles.text.formats.decoding import decode
from articles.text.formats.layouts import read_article
from articles.text.formats.outline import Outline

_SUFFIX = ".txt"


@dataclass(frozen=True)
class ArticleFile:
    """A parsed file with its original bytes."""

    name: str
    original: bytes
    encoding: str
    outline: Outline

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.original).hexdigest()


def find_files(paths: list[Path]) -> Iterator[Path]:
    """The named files, and all `.txt` files in the named folders, in order.

    A folder without any is yielded itself, and so is a path that cannot be read: `read_file` then
    raises the error.
    """
    for path in paths:
        if os.path.isdir(path):
            yield from sorted(_files_in(path)) or [path]
        else:
            yield path


def _files_in(folder: Path) -> Iterator[Path]:
    """The `.txt` files, and the folders below this one that cannot be opened."""
    closed: list[OSError] = []
    for name, _, files in os.walk(folder, onerror=closed.append):
        yield from (Path(name, each) for each in files if each.lower().endswith(_SUFFIX))
    yield from (Path(error.filename) for error in closed)


def read_file(path: Path, max_bytes: int) -> ArticleFile:
    """Read and parse one file. Raises ParseError with a sentence for the editor."""
    if os.path.isdir(path):
        raise ParseError(_why_folder_is_empty(path))
    if printable(path.name) != path.name:
        # The name is stored with the article, and databases only store valid Unicode.
        raise ParseError("文件名不是 UTF-8。改名以后再导入")
    return parse_file(path.name, read_bytes(path, max_bytes))


def _why_folder_is_empty(folder: Path) -> str:
    try:
        os.listdir(folder)
    except OSError:
        return "没有权限打开这个文件夹"
    return f"文件夹里没有文章({_SUFFIX} 文件)"


def read_bytes(path: Path, max_bytes: int) -> bytes:
    """The content of a file. Raises ParseError, also for more than `max_bytes`."""
    try:
        # Opening a named pipe would wait for a writer.
        if path.exists() and not path.is_file():
            raise ParseError("不是普通文件")
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
    except FileNotFoundError:
        raise ParseError("没有这个文件") from None
    except PermissionError:
        raise ParseError("没有权限读取这个文件") from None
    except OSError as error:
        raise ParseError(f"无法读取：{error.strerror}") from None
    if len(data) > max_bytes:
        raise ParseError(f"文件超过 {max_bytes // 1024} KiB 的上限")
    return data


def parse_file(name: str, data: bytes) -> ArticleFile:
    """Decode and parse the bytes of a file. Raises ParseError."""
    text, encoding = decode(data)
    return ArticleFile(name[:255], data, encoding, read_article(text))
