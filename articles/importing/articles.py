"""Import a parsed file as an article, in one transaction."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from django.contrib.auth.models import User
from django.db import IntegrityError, connection, transaction

from articles.editing.audit_log import log_action
from articles.editing.load import document_of_rows, load_document
from articles.editing.permissions import EDIT, require
from articles.editing.rendering import prepare
from articles.editing.revisions import record_if_new, record_revision
from articles.editing.save import create_rows, new_source, replace_text
from articles.law.statements import note_statement_uses
from articles.models import Article, Source, Topic
from articles.publishing.publish import Release, make_live, publish_prepared
from articles.text.control_characters import clean_line
from articles.text.document import Document
from articles.text.inherited_anchors import inherit_anchors

from .files import ArticleFile

_NOTE = "导入"
# In SQL: building these with the ORM takes ten times as long as running them, twice for each file.
_BY_SLUG = """
SELECT id, 0 AS way FROM articles_article WHERE slug = %s
UNION ALL SELECT article_id, 1 FROM articles_formerslug WHERE slug = %s
ORDER BY way LIMIT 1
"""
_BY_FILE = """
SELECT article_id, 0 AS way, id AS source FROM articles_source WHERE sha256 = %s
UNION ALL SELECT named.article_id, 1, named.id FROM articles_source named
JOIN articles_article article ON article.id = named.article_id
WHERE named.name = %s AND article.title = %s
ORDER BY way, source DESC LIMIT 1
"""


class Outcome(StrEnum):
    """The result of importing a file. The values are shown to editors."""

    CREATED = "新建"
    UPDATED = "更新"
    UNCHANGED = "没有变化"
    KEPT = "保留编辑的修改"
    ARCHIVED = "已归档，不动"


@dataclass(frozen=True)
class ImportPreview:
    """What importing a file would do.

    `file` has the topic that its article will have. `article` is None for a new one, `present` its
    text now. `remarks` are sentences about wishes of the file that cannot be fulfilled.
    """

    outcome: Outcome
    file: ArticleFile
    article: Article | None = None
    present: Document = field(default_factory=Document)
    source: Source | None = None
    remarks: list[str] = field(default_factory=list)

    @property
    def text(self) -> Document:
        """What the article will say; where it says it already, anchors stay."""
        return inherit_anchors(self.file.outline.document, self.present)


@dataclass(frozen=True)
class Imported:
    """The article of an imported file. `remarks` as in ImportPreview."""

    article: Article
    outcome: Outcome
    remarks: list[str] = field(default_factory=list)


def preview_import(
    file: ArticleFile, *, topic: Topic | None = None, replace_edited: bool = False
) -> ImportPreview:
    """What `import_article` would do with the file as a draft. Writes nothing."""
    plan = _preview(file, _find(file), topic, replace_edited)
    return replace(plan, remarks=_remarks(file, topic))


def _preview(
    file: ArticleFile, article: Article | None, topic: Topic | None, replace_edited: bool
) -> ImportPreview:
    if topic:
        file = _with_topic(file, topic.slug)
    if article is None:
        return ImportPreview(Outcome.CREATED, file)
    source = article.sources.defer("original").first()
    present = load_document(article)
    with_topic = _with_topic(file, file.outline.document.topic or present.topic)
    outcome = _outcome(article, source, present, file, topic, replace_edited)
    return ImportPreview(outcome, with_topic, article, present, source)


def import_article(
    file: ArticleFile,
    *,
    topic: Topic | None = None,
    publish_it: bool = False,
    replace_edited: bool = False,
    by: User | None = None,
) -> Imported:
    """Save the file's article as a draft, or published.

    Importing the same file again changes nothing. An article that an editor has changed since the
    last import stays as it is, unless `replace_edited`; then its text is first recorded as a
    revision. An archived article stays as it is. Raises NotAllowed, and Refused when publishing is
    refused.
    """
    require(by, EDIT)
    _prepare(_preview(file, _find(file), topic, replace_edited))
    try:
        return _import_prepared(file, topic, publish_it, replace_edited, by)
    except IntegrityError:
        # Somebody else took its slug at the same moment; this time it is seen to be taken.
        return _import_prepared(file, topic, publish_it, replace_edited, by)


def _prepare(plan: ImportPreview) -> None:
    """Make before the transaction what it will need, unless the article changes until then."""
    if plan.outcome in (Outcome.UPDATED, Outcome.UNCHANGED):
        prepare(plan.present)
    if plan.outcome in (Outcome.CREATED, Outcome.UPDATED):
        prepare(plan.text)


@transaction.atomic
def _import_prepared(
    file: ArticleFile,
    topic: Topic | None,
    publish_it: bool,
    replace_edited: bool,
    by: User | None,
) -> Imported:
    plan = _preview(file, _find_locked(file), topic, replace_edited)
    if plan.article is None:
        article = _create(plan.file, publish_it, by)
        return Imported(article, plan.outcome, _remarks(file, topic, article.topic))
    if plan.outcome in (Outcome.KEPT, Outcome.ARCHIVED):
        return Imported(plan.article, plan.outcome)
    if plan.outcome == Outcome.UPDATED:
        _update(plan.article, plan, by)
    is_published = publish_it and _publish(plan.article, replace_edited, by)
    outcome = Outcome.UPDATED if is_published else plan.outcome
    return Imported(plan.article, outcome, _remarks(file, topic, plan.article.topic))


def _find_locked(file: ArticleFile) -> Article | None:
    """The article of the file, which cannot change any more between reading and writing."""
    key = _find_key(file)
    return Article.objects.locked(key) if key else None


def _outcome(
    article: Article,
    source: Source | None,
    present: Document,
    file: ArticleFile,
    topic: Topic | None,
    replace_edited: bool,
) -> Outcome:
    if article.archived_at:
        return Outcome.ARCHIVED
    unedited = source if source and present.digest == source.digest else None
    is_same_file = unedited is not None and unedited.sha256 == file.sha256
    has_same_text = is_same_file or _has_same_text(file, present)
    if unedited is None and not replace_edited and not has_same_text:
        return Outcome.KEPT
    is_same = has_same_text and not _changes_topic(topic, present)
    return Outcome.UNCHANGED if is_same else Outcome.UPDATED


def _changes_topic(topic: Topic | None, present: Document) -> bool:
    return topic is not None and topic.slug != present.topic


def _with_topic(file: ArticleFile, topic: str) -> ArticleFile:
    """A copy of the file with this topic."""
    document = replace(file.outline.document, topic=topic)
    return replace(file, outline=replace(file.outline, document=document))


def _publish(article: Article, replace_edited: bool, by: User | None) -> bool:
    """Publish a new or changed article; returns whether it was. A withdrawn article stays withdrawn."""
    was_taken_off = article.published_at is not None and article.live is None
    if was_taken_off and not replace_edited:
        return False
    before = article.live
    return publish_prepared(article, by, _NOTE) != before


def _has_same_text(file: ArticleFile, present: Document) -> bool:
    """Does the file have the present text of the article, as an export of it has?"""
    document = file.outline.document
    document = replace(document, slug=present.slug, topic=document.topic or present.topic)
    return inherit_anchors(document, present) == present


def _remarks(file: ArticleFile, topic: Topic | None, present: Topic | None = None) -> list[str]:
    """`present` is a topic that there is, so that it is not looked for."""
    slug = file.outline.document.topic
    if topic or not slug or (present and present.slug == slug):
        return []
    if Topic.objects.filter(slug=slug).exists():
        return []
    return [f"没有「{slug}」这个主题，文章没有归入主题"]


def _find(file: ArticleFile) -> Article | None:
    """The article that the file was imported as before, or whose slug it has."""
    key = _find_key(file)
    return Article.objects.get(pk=key) if key else None


def _find_key(file: ArticleFile) -> int | None:
    document = file.outline.document
    if document.slug:
        query, values = _BY_SLUG, [document.slug] * 2
    else:
        query, values = _BY_FILE, [file.sha256, clean_line(file.name), document.title]
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return (cursor.fetchone() or (None,))[0]


def _create(file: ArticleFile, publish_it: bool, by: User | None) -> Article:
    document = file.outline.document
    # It was looked for by its slug, if it has one.
    rows = create_rows(document, is_slug_free=bool(document.slug))
    article = rows.article
    source = _new_source(article, file)
    saved = document_of_rows(replace(rows, source=source))
    _save_with_digest(source, saved)
    log_action(by, article, f"从文件导入：{file.name}", is_new=True)
    revision = record_if_new(article, saved, None, by, _NOTE)
    if publish_it:
        make_live(revision, by, Release(), newest=revision, is_created=True)
    else:
        note_statement_uses(article, revision, is_first=True)
    return article


def _update(article: Article, plan: ImportPreview, by: User | None) -> None:
    """Replace the text. The texts before and after are both recorded as revisions."""
    record_revision(article)
    replace_text(article, plan.text)
    _record_source(article, plan.source, plan.file)
    record_revision(article, by, note=_NOTE)
    log_action(by, article, f"从文件导入：{plan.file.name}")


def _record_source(article: Article, previous: Source | None, file: ArticleFile) -> None:
    """Store the original file, and in the current source the digest of the saved text."""
    if previous is None or previous.sha256 != file.sha256:
        previous = _new_source(article, file)
        previous.save()
    _save_with_digest(previous, load_document(article))


def _new_source(article: Article, file: ArticleFile) -> Source:
    return new_source(
        article,
        file.outline.document.source,
        name=file.name,
        original=file.original,
        sha256=file.sha256,
        encoding=file.encoding,
        layout=file.outline.layout,
    )


def _save_with_digest(source: Source, saved: Document) -> None:
    """Remember the text that was saved: as long as the guide has it, no editor has changed it."""
    source.digest = saved.digest
    source.save(update_fields=["digest"] if source.pk else None)
