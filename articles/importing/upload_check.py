"""What would become of the files that wait for an editor; and what does, once they are chosen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.contrib.auth.models import User
from django.db import transaction

from articles.editing.errors import Refused
from articles.editing.proofreading import blocking, proof_book
from articles.models import Topic, Upload
from articles.text.anchors import inherit_anchors
from articles.text.compare.differences import PartChange, compare_all
from articles.text.document import Document
from articles.text.errors import ParseError
from articles.text.proofreading.checks import STOP, WARN
from articles.text.proofreading.proofreader import Finding, ProofBook, proofread

from .articles import Foreseen, Imported, Outcome, foresee, import_article
from .file_errors import named_file_errors
from .files import ArticleFile, understand
from .uploads import waiting

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


def prospects(by: User, topic: Topic | None = None) -> list[Prospect]:
    """What would become of each file that waits for `by`, under `topic`. Only reads."""
    found: list[Prospect] = []
    first: dict[object, Upload] = {}
    for upload in waiting(by):
        each = _prospect(upload, topic)
        same = first.setdefault(_guide_of(each.foreseen), upload) if each.foreseen else upload
        if same != upload:
            each = Prospect(upload, f"它和「{same.name}」是同一篇指南。先导入那一份，再看这一份。")
        found.append(each)
    return _proofread(_compared(found))


def import_uploads(
    chosen: Iterable[Upload], replacing: set[int], by: User, topic: Topic | None = None
) -> list[Result]:
    """Import the files as drafts, each by itself, and forget those that were.

    `replacing` are the keys of those that may go over what an editor changed.
    """
    return [_import(upload, upload.pk in replacing, by, topic) for upload in chosen]


def _prospect(upload: Upload, topic: Topic | None) -> Prospect:
    """What the file would become, neither compared nor proofread yet."""
    try:
        with named_file_errors():
            return Prospect(upload, foreseen=foresee(_understood(upload), topic=topic))
    except (ParseError, Refused) as error:
        return Prospect(upload, _reason(error))


def _understood(upload: Upload) -> ArticleFile:
    """Raises ParseError."""
    return understand(upload.name, bytes(upload.content))


def _reason(error: ParseError | Refused) -> str:
    if isinstance(error, Refused):
        return str(error)
    where = f"，第 {error.line} 行" if error.line else ""
    again = "改好以后再传一次，名字一样的会换掉这一份。"
    return f"没有读懂{where}：{error.message.rstrip('。')}。{again}"


def _guide_of(seen: Foreseen) -> object:
    """What two files have in common that become the same guide."""
    return seen.article or seen.file.outline.document.slug or seen.file.sha256


def _proofread(found: list[Prospect]) -> list[Prospect]:
    book = _book_of([each.document for each in found if each.document])
    return [_proofread_by(each, each.document, book) if each.document else each for each in found]


def _book_of(documents: list[Document]) -> ProofBook | None:
    """What all are proofread by, looked up together; None when one of them keeps that from being."""
    try:
        with named_file_errors():
            return proof_book(*documents)
    except (ParseError, Refused):
        return None


def _proofread_by(each: Prospect, document: Document, book: ProofBook | None) -> Prospect:
    try:
        with named_file_errors():
            found = proofread(document, book or proof_book(document))
            return replace(each, findings=tuple(_grave(found)))
    except (ParseError, Refused) as error:
        return Prospect(each.upload, _reason(error))


def _compared(found: list[Prospect]) -> list[Prospect]:
    pairs = [_present_and_new(each.foreseen) if each.foreseen else None for each in found]
    changes = iter(compare_all(filter(None, pairs)))
    return [
        replace(each, changes=tuple(next(changes))) if pair else each
        for each, pair in zip(found, pairs, strict=True)
    ]


def _present_and_new(seen: Foreseen) -> tuple[Document, Document] | None:
    """Of a guide that is there already."""
    if seen.outcome not in (Outcome.UPDATED, Outcome.KEPT):
        return None
    return seen.present, inherit_anchors(seen.file.outline.document, seen.present)


def _grave(findings: Iterable[Finding]) -> Iterable[Finding]:
    return (finding for finding in findings if finding.severity in (STOP, WARN))


def _import(upload: Upload, over: bool, by: User, topic: Topic | None) -> Result:
    try:
        with named_file_errors():
            return Result(upload.name, _import_once(upload, _understood(upload), over, by, topic))
    except (ParseError, Refused) as error:
        return Result(upload.name, reason=_reason(error))


@transaction.atomic
def _import_once(
    upload: Upload, file: ArticleFile, over: bool, by: User, topic: Topic | None
) -> Imported:
    # First of all: the second of two who press the button at once finds it gone.
    if not Upload.objects.filter(pk=upload.pk).delete()[0]:
        raise Refused("刚才已经导入过了。")
    imported = import_article(file, topic=topic, replace_edited=over, by=by)
    # The file stays, for what was done in vain.
    if imported.outcome in _IN_VAIN:
        raise Refused(_IN_VAIN[imported.outcome])
    return imported
