"""A file that was understood -> an article. Each file is all or nothing."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from django.contrib.auth.models import User
from django.db import transaction

from articles.editing.audit_log import log_action
from articles.editing.load import load_document
from articles.editing.permissions import EDIT, require
from articles.editing.revisions import record_revision
from articles.editing.save import add_source, create_article, replace_text
from articles.models import Article, Source, Topic
from articles.publishing.publish import publish
from articles.text.anchors import inherit_anchors
from articles.text.document import Document

from .files import ArticleFile

_NOTE = "导入"


class Outcome(StrEnum):
    """What becomes of a file; the values are shown to editors."""

    CREATED = "新建"
    UPDATED = "更新"
    UNCHANGED = "没有变化"
    KEPT = "保留编辑的修改"
    ARCHIVED = "已归档，不动"


@dataclass(frozen=True)
class Foreseen:
    """What importing a file will do, without doing it.

    `file` has the topic that its article will have, `present` is what that article (None when it
    is new) says now. `remarks` are sentences about what the file asks for in vain.
    """

    outcome: Outcome
    file: ArticleFile
    remarks: list[str]
    article: Article | None = None
    present: Document = field(default_factory=Document)
    source: Source | None = None


@dataclass(frozen=True)
class Imported:
    """The article of a file. `remarks` are sentences about what the file asked for in vain."""

    article: Article
    outcome: Outcome
    remarks: list[str] = field(default_factory=list)


def foresee(
    file: ArticleFile, *, topic: Topic | None = None, replace_edited: bool = False
) -> Foreseen:
    """What `import_article` would do with the file as a draft. Only reads."""
    remarks = _remarks(file, topic)
    if topic:
        file = _under(file, topic.slug)
    article = _find(file)
    if article is None:
        return Foreseen(Outcome.CREATED, file, remarks)
    source = article.sources.defer("original").first()
    present = load_document(article)
    placed = _under(file, file.outline.document.topic or present.topic)
    outcome = _outcome(article, source, present, file, topic, replace_edited)
    return Foreseen(outcome, placed, remarks, article, present, source)


@transaction.atomic
def import_article(
    file: ArticleFile,
    *,
    topic: Topic | None = None,
    publish_it: bool = False,
    replace_edited: bool = False,
    by: User | None = None,
) -> Imported:
    """Save the file's article as a draft, or published.

    The same file again changes nothing. An article that an editor changed since it was imported
    is kept as it is, unless `replace_edited`; then its text is recorded as a revision first. One
    that was archived stays so. Raises NotAllowed, and Refused when publishing is refused.
    """
    require(by, EDIT)
    _lock(file)
    seen = foresee(file, topic=topic, replace_edited=replace_edited)
    if seen.article is None:
        return Imported(_create(seen.file, publish_it, by), seen.outcome, seen.remarks)
    if seen.outcome in (Outcome.KEPT, Outcome.ARCHIVED):
        return Imported(seen.article, seen.outcome)
    if seen.outcome == Outcome.UPDATED:
        _update(seen.article, seen, by)
    is_published = publish_it and _publish(seen.article, replace_edited, by)
    outcome = Outcome.UPDATED if is_published else seen.outcome
    return Imported(seen.article, outcome, seen.remarks)


def _lock(file: ArticleFile) -> None:
    """What is read of the file's article stays so until it is written."""
    if article := _find(file):
        Article.objects.locked(article.pk)


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
    says_the_same = is_same_file or _says_the_same(file, present)
    if unedited is None and not replace_edited and not says_the_same:
        return Outcome.KEPT
    is_same = says_the_same and not _moves(topic, present)
    return Outcome.UNCHANGED if is_same else Outcome.UPDATED


def _moves(topic: Topic | None, present: Document) -> bool:
    return topic is not None and topic.slug != present.topic


def _under(file: ArticleFile, topic: str) -> ArticleFile:
    """The file as if it named this topic."""
    document = replace(file.outline.document, topic=topic)
    return replace(file, outline=replace(file.outline, document=document))


def _publish(article: Article, replace_edited: bool, by: User | None) -> bool:
    """Publish what is new or changed. What an editor took off the site stays off."""
    was_taken_off = article.published_at is not None and article.live is None
    if was_taken_off and not replace_edited:
        return False
    before = article.live
    return publish(article, by, note=_NOTE) != before


def _says_the_same(file: ArticleFile, present: Document) -> bool:
    """As an export of the article does, whatever happened to its rows since they were imported."""
    document = file.outline.document
    document = replace(document, slug=present.slug, topic=document.topic or present.topic)
    return inherit_anchors(document, present) == present


def _remarks(file: ArticleFile, topic: Topic | None) -> list[str]:
    slug = file.outline.document.topic
    if topic or not slug or Topic.objects.filter(slug=slug).exists():
        return []
    return [f"没有「{slug}」这个主题，文章没有归入主题"]


def _find(file: ArticleFile) -> Article | None:
    """The article that this file was imported as before, or that it names by its slug."""
    slug = file.outline.document.slug
    if slug:
        present = Article.objects.filter(slug=slug).first()
        return present or Article.objects.filter(former_slugs__slug=slug).first()
    title = file.outline.document.title
    sources = Source.objects.defer("original").select_related("article")
    same_file = sources.filter(sha256=file.sha256).first()
    same_name = sources.filter(name=file.name, article__title=title).first()
    source = same_file or same_name
    return source.article if source else None


def _create(file: ArticleFile, publish_it: bool, by: User | None) -> Article:
    article = create_article(file.outline.document)
    _note_source(article, None, file)
    log_action(by, article, f"从文件导入：{file.name}", is_new=True)
    if publish_it:
        publish(article, by, note=_NOTE)
    else:
        record_revision(article, by, note=_NOTE)
    return article


def _update(article: Article, seen: Foreseen, by: User | None) -> None:
    """The text before and the text after are both on record."""
    record_revision(article)
    replace_text(article, inherit_anchors(seen.file.outline.document, seen.present))
    _note_source(article, seen.source, seen.file)
    record_revision(article, by, note=_NOTE)
    log_action(by, article, f"从文件导入：{seen.file.name}")


def _note_source(article: Article, previous: Source | None, file: ArticleFile) -> None:
    """Keep the original and, in the source in force, the digest of what was saved from it."""
    if previous is None or previous.sha256 != file.sha256:
        previous = add_source(
            article,
            file.outline.document.source,
            name=file.name,
            original=file.original,
            sha256=file.sha256,
            encoding=file.encoding,
            layout=file.outline.layout,
        )
    previous.digest = load_document(article).digest
    previous.save(update_fields=["digest"])
