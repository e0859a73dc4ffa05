"""Preview the import of uploaded files, and import those that the editor chooses.

Which files are refused before that: `uploads`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.contrib.auth.models import User
from django.db import transaction

from articles.editing.errors import Refused
from articles.editing.proofreading import blocking, proofreading_context
from articles.models import Topic, Upload
from articles.text.compare.differences import PartChange, compare_all
from articles.text.document import Document
from articles.text.errors import ParseError
from articles.text.inherited_anchors import inherit_anchors
from articles.text.proofreading.checks import STOP, WARN
from articles.text.proofreading.proofreader import Finding, ProofreadingContext, proofread

from .articles import Imported, ImportPreview, Outcome, import_article, preview_import
from .file_errors import named_file_errors
from .files import ArticleFile, parse_file
from .uploads import waiting

_NOT_IMPORTED = {
    Outcome.KEPT: "有人改过这篇指南，没有覆盖。要替换，先打勾再导入。",
    Outcome.ARCHIVED: "这篇指南已归档，没有动它。",
}


@dataclass(frozen=True)
class Preview:
    """The preview of an upload. One that cannot be imported has only `reason`."""

    upload: Upload
    reason: str = ""
    planned: ImportPreview | None = None
    changes: tuple[PartChange, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def document(self) -> Document | None:
        return self.planned.file.outline.document if self.planned else None

    @property
    def stops(self) -> int:
        return len(blocking(self.findings))


@dataclass(frozen=True)
class Result:
    """The result for an upload: what was imported, or the reason why nothing was."""

    name: str
    imported: Imported | None = None
    reason: str = ""


def preview_uploads(by: User, topic: Topic | None = None) -> list[Preview]:
    """Preview each file that waits for `by`, under `topic`. Writes nothing."""
    found: list[Preview] = []
    first: dict[object, Upload] = {}
    for upload in waiting(by):
        each = _preview(upload, topic)
        same = first.setdefault(_guide_of(each.planned), upload) if each.planned else upload
        if same != upload:
            each = Preview(upload, f"它和「{same.name}」是同一篇指南。先导入那一份，再看这一份。")
        found.append(each)
    return _proofread(_compared(found))


def import_uploads(
    chosen: Iterable[Upload], replacing: set[int], by: User, topic: Topic | None = None
) -> list[Result]:
    """Import the files as drafts, one transaction each, and delete the uploads that were imported.

    `replacing` are the primary keys of uploads that may overwrite the changes of an editor.
    """
    return [_import(upload, upload.pk in replacing, by, topic) for upload in chosen]


def _preview(upload: Upload, topic: Topic | None) -> Preview:
    """The preview of a file, not yet compared and proofread."""
    try:
        with named_file_errors():
            return Preview(upload, planned=preview_import(_parsed(upload), topic=topic))
    except (ParseError, Refused) as error:
        return Preview(upload, _reason(error))


def _parsed(upload: Upload) -> ArticleFile:
    """Raises ParseError."""
    return parse_file(upload.name, bytes(upload.content))


def _reason(error: ParseError | Refused) -> str:
    if isinstance(error, Refused):
        return str(error)
    where = f"，第 {error.line} 行" if error.line else ""
    again = "改好以后再传一次，名字一样的会换掉这一份。"
    return f"没有读懂{where}：{error.message.rstrip('。')}。{again}"


def _guide_of(plan: ImportPreview) -> object:
    """A key that is equal for files that become the same guide."""
    return plan.article or plan.file.outline.document.slug or plan.file.sha256


def _proofread(found: list[Preview]) -> list[Preview]:
    context = _shared_context([each.document for each in found if each.document])
    return [
        _proofread_by(each, each.document, context) if each.document else each for each in found
    ]


def _shared_context(documents: list[Document]) -> ProofreadingContext | None:
    """One context to proofread all Documents with; None if one of them causes an error."""
    try:
        with named_file_errors():
            return proofreading_context(*documents)
    except (ParseError, Refused):
        return None


def _proofread_by(
    each: Preview, document: Document, context: ProofreadingContext | None
) -> Preview:
    try:
        with named_file_errors():
            found = proofread(document, context or proofreading_context(document))
            return replace(each, findings=tuple(_grave(found)))
    except (ParseError, Refused) as error:
        return Preview(each.upload, _reason(error))


def _compared(found: list[Preview]) -> list[Preview]:
    pairs = [_present_and_new(each.planned) if each.planned else None for each in found]
    changes = iter(compare_all(filter(None, pairs)))
    return [
        replace(each, changes=tuple(next(changes))) if pair else each
        for each, pair in zip(found, pairs, strict=True)
    ]


def _present_and_new(plan: ImportPreview) -> tuple[Document, Document] | None:
    """The present and the new text of an existing guide; None for a new guide."""
    if plan.outcome not in (Outcome.UPDATED, Outcome.KEPT):
        return None
    return plan.present, inherit_anchors(plan.file.outline.document, plan.present)


def _grave(findings: Iterable[Finding]) -> Iterable[Finding]:
    return (finding for finding in findings if finding.severity in (STOP, WARN))


def _import(upload: Upload, over: bool, by: User, topic: Topic | None) -> Result:
    try:
        with named_file_errors():
            return Result(upload.name, _import_once(upload, _parsed(upload), over, by, topic))
    except (ParseError, Refused) as error:
        return Result(upload.name, reason=_reason(error))


@transaction.atomic
def _import_once(
    upload: Upload, file: ArticleFile, over: bool, by: User, topic: Topic | None
) -> Imported:
    # Deleted first: of two simultaneous requests the second finds the upload gone.
    if not Upload.objects.filter(pk=upload.pk).delete()[0]:
        raise Refused("刚才已经导入过了。")
    imported = import_article(file, topic=topic, replace_edited=over, by=by)
    # The exception rolls the deletion back, so the upload stays.
    if imported.outcome in _NOT_IMPORTED:
        raise Refused(_NOT_IMPORTED[imported.outcome])
    return imported
