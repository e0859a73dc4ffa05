"""What would become of the files that wait for an editor; and what does, once they are chosen."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.contrib.auth.models import AbstractBaseUser
from django.db import DatabaseError, transaction

from articles.models import Topic, Upload
from articles.text.anchors import inherit_anchors
from articles.text.comparing import PartChange, compare
from articles.text.document import Document
from articles.text.errors import ParseError
from articles.text.proof_checks import STOP, WARN
from articles.text.proofreading import Finding, proofread

from .importing import Foreseen, Imported, Outcome, foresee, import_article
from .proofreading import blocking, proof_book
from .reading_files import ArticleFile, understand
from .refusing import Refused
from .uploading import waiting

_LOG = logging.getLogger(__name__)
_IN_VAIN = {
    Outcome.KEPT: "有人改过这篇指南，没有覆盖。要替换，先打勾再导入。",
    Outcome.ARCHIVED: "这篇指南已归档，没有动它。",
}


@dataclass(frozen=True)
class Prospect:
    """What would become of an upload; of one that cannot be imported, only `reason` is given."""

    upload: Upload
    reason: str = ""
    foreseen: Foreseen | None = None
    changes: tuple[PartChange, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def document(self) -> Document | None:
        return self.foreseen.file.outline.document if self.foreseen else None

    @property
    def stops(self) -> int:
        return len(blocking(self.findings))


@dataclass(frozen=True)
class Result:
    """What became of an upload: an article, or the reason why there is none."""

    name: str
    imported: Imported | None = None
    reason: str = ""


def prospects(by: AbstractBaseUser, topic: Topic | None = None) -> list[Prospect]:
    """What would become of each file that waits for `by`, under `topic`. Only reads."""
    found, first = [], {}
    for upload in waiting(by):
        file, reason = _understood(upload)
        seen = foresee(file, topic=topic) if file else None
        same = first.setdefault(_guide_of(seen), upload) if seen else upload
        if same != upload:
            reason, seen = f"它和「{same.name}」是同一篇指南。先导入那一份，再看这一份。", None
        found.append(Prospect(upload, reason, seen, tuple(_changes(seen)) if seen else ()))
    return _proofread(found)


def import_uploads(
    chosen: Iterable[Upload], replacing: set[int], by: AbstractBaseUser, topic: Topic | None = None
) -> list[Result]:
    """Import the files as drafts, each by itself, and forget those that were.

    `replacing` are the keys of those that may go over what an editor changed.
    """
    return [_import(upload, upload.pk in replacing, by, topic) for upload in chosen]


def _understood(upload: Upload) -> tuple[ArticleFile | None, str]:
    """The file, or the reason why there is none."""
    try:
        return understand(upload.name, bytes(upload.content)), ""
    except ParseError as error:
        where = f"，第 {error.line} 行" if error.line else ""
        again = "改好以后再传一次，名字一样的会换掉这一份。"
        return None, f"没有读懂{where}：{error.message}。{again}"


def _guide_of(seen: Foreseen) -> object:
    """What two files have in common that become the same guide."""
    return seen.article or seen.file.outline.document.slug or seen.file.sha256


def _proofread(found: list[Prospect]) -> list[Prospect]:
    book = proof_book(*(each.document for each in found if each.document))
    return [
        replace(each, findings=tuple(_grave(proofread(each.document, book))))
        if each.document
        else each
        for each in found
    ]


def _changes(seen: Foreseen) -> list[PartChange]:
    if seen.outcome not in (Outcome.UPDATED, Outcome.KEPT):
        return []
    present = seen.present
    return compare(present, inherit_anchors(seen.file.outline.document, present))


def _grave(findings: Iterable[Finding]) -> Iterable[Finding]:
    return (finding for finding in findings if finding.severity in (STOP, WARN))


def _import(upload: Upload, over: bool, by: AbstractBaseUser, topic: Topic | None) -> Result:
    file, reason = _understood(upload)
    if file is None:
        return Result(upload.name, reason=reason)
    try:
        return Result(upload.name, _import_once(upload, file, over, by, topic))
    except Refused as refusal:
        return Result(upload.name, reason=str(refusal))
    except DatabaseError:
        _LOG.exception("An upload was not imported")
        return Result(upload.name, reason="没有存上，文件还在。过一会儿再试一次。")


@transaction.atomic
def _import_once(
    upload: Upload, file: ArticleFile, over: bool, by: AbstractBaseUser, topic: Topic | None
) -> Imported:
    # First of all: the second of two who press the button at once finds it gone.
    if not Upload.objects.filter(pk=upload.pk).delete()[0]:
        raise Refused("刚才已经导入过了。")
    imported = import_article(file, topic=topic, replace_edited=over, by=by)
    # The file stays, for what was done in vain.
    if imported.outcome in _IN_VAIN:
        raise Refused(_IN_VAIN[imported.outcome])
    return imported
