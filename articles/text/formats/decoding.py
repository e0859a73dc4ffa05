"""Decode the bytes of a text file and detect their encoding."""

import codecs
import re

from articles.text.errors import ParseError

# Saved pages may have form feeds and escape sequences. If more than this share of the characters
# are control characters, the file is binary.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.05

# A UTF-8 file with one broken byte also decodes as GB18030, into nonsense. So a text with at most
# this share of invalid UTF-8 is reported as damaged.
_DAMAGED_SHARE = 0.02


def decode(data: bytes) -> tuple[str, str]:
    """Return (text, encoding) for the bytes of a text file.

    Understands UTF-8 with or without a byte order mark, UTF-16 with one, and GB18030 (which
    includes GBK and GB2312). Raises ParseError for anything else and for binary files.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _checked(_strict(data, "utf-16"), "utf-16")
    if b"\0" in data:
        raise ParseError("这不是文本文件（含有二进制内容）")
    encoding = "utf-8-sig" if data.startswith(codecs.BOM_UTF8) else "utf-8"
    try:
        return _checked(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8-sig" or _is_damaged_utf8(data):
            line = data[: error.start].count(b"\n") + 1
            raise ParseError("文件里有损坏的字节，无法按 UTF-8 读出", line) from None
    return _checked(_strict(data, "gb18030"), "gb18030")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ParseError("无法识别文件的文字编码（支持 UTF-8、UTF-16、GB18030）", line) from None


def _is_damaged_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    wide = sum(1 for char in text if char > "\x7f")
    broken = text.count("\ufffd")
    return wide > broken and broken <= max(1, len(text) * _DAMAGED_SHARE)


def _checked(text: str, encoding: str) -> tuple[str, str]:
    if "\0" in text or len(_CONTROL.findall(text)) > len(text) * _CONTROL_SHARE:
        raise ParseError("这不是文本文件（含有大量控制字符）")
    # Where files were joined, there may be a second byte order mark.
    return text.lstrip("\ufeff"), encoding
