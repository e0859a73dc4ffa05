"""Uploaded files wait in the database until the editor has checked the preview of the import.

Which files are refused (kind, size, number) and for how long they wait is decided here. Who may
send files at all: `forms.upload_handler`.
"""

from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Count, QuerySet, Sum
from django.db.models.functions import Length
from django.utils import timezone

from articles.models import Upload

MOST_FILES = 20
_KEPT = timedelta(days=1)

# Files of word processors. Some of them would even decode as text.
_WORD_PROCESSOR_SUFFIXES = (".doc", ".docx", ".odt", ".pages", ".pdf", ".rtf", ".wps")
_WORD_PROCESSOR_MAGIC = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")


@transaction.atomic
def keep(files: Iterable[tuple[str, bytes]], by: User) -> list[tuple[str, str]]:
    """Store files, given as (name, content), for `by`. A newer file replaces one of the same name.

    Returns (name, reason) for those that are not stored; all others are.
    """
    refused, taken = [], set()
    for name, content in files:
        name = name[:255]
        if reason := _refusal_reason(name, content, name in taken, by):
            refused.append((name, reason))
            continue
        waiting(by).filter(name=name).delete()
        Upload.objects.create(by=by, name=name, content=content)
        taken.add(name)
    return refused


def waiting(by: User) -> QuerySet[Upload]:
    """The files that `by` has uploaded and not imported yet, in order of upload."""
    return Upload.objects.filter(by=by)


def forget(by: User) -> None:
    """Delete the files that wait for `by`."""
    waiting(by).delete()


def prune_uploads() -> int:
    """Delete the files that nobody has imported for a day; return how many."""
    return Upload.objects.filter(at__lt=timezone.now() - _KEPT).delete()[0]


def _refusal_reason(name: str, content: bytes, is_second: bool, by: User) -> str:
    if is_second:
        return "有两个文件叫这个名字，只收了第一个。另一个请改名再传。"
    if not content:
        return "文件是空的。"
    if name.lower().endswith(_WORD_PROCESSOR_SUFFIXES) or content.startswith(_WORD_PROCESSOR_MAGIC):
        return "这不是纯文本。先另存为纯文本（.txt），再传。"
    if len(content) > settings.IMPORT_MAX_BYTES:
        return f"文件太大，最大 {_in_kib(settings.IMPORT_MAX_BYTES)}。请分成几个文件。"
    if not _has_room(name, content, by):
        most = f"一次最多 {MOST_FILES} 个文件，合起来最多 {_in_kib(_most_bytes())}"
        return f"{most}。先导入前面的，再传这些。"
    return ""


def _has_room(name: str, content: bytes, by: User) -> bool:
    """Is there room beside the waiting files? One of the same name is replaced and does not count."""
    others = waiting(by).exclude(name=name)
    held = others.aggregate(files=Count("pk"), size=Sum(Length("content"), default=0))
    return held["files"] < MOST_FILES and held["size"] + len(content) <= _most_bytes()


def _most_bytes() -> int:
    """For all waiting files: twenty of the largest size would take longer than the server's time-out."""
    return 2 * settings.IMPORT_MAX_BYTES


def _in_kib(size: int) -> str:
    return f"{size // 1024} KiB"
