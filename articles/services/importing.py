"""A file that was understood -> an article. Each file is all or nothing."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from django.db import transaction

from articles.models import Article, FormerSlug, Source, Topic
from articles.text.anchors import inherit_anchors
from articles.text.document import Document

from .loading import load_document
from .publishing import publish
from .reading_files import ArticleFile
from .recording import record_revision
from .saving import add_source, create_article, replace_text


class Outcome(StrEnum):
    """What became of a file; the values are shown to editors."""

    CREATED = "新建"
    UPDATED = "更新"
    UNCHANGED = "没有变化"
    KEPT = "保留编辑的修改"


@dataclass(frozen=True)
class Imported:
    """The article of a file. `remarks` are sentences about what the file asked for in vain."""

    article: Article
    outcome: Outcome
    remarks: list[str] = field(default_factory=list)


@transaction.atomic
def import_article(
    file: ArticleFile,
    *,
    topic: Topic | None = None,
    publish_it: bool = False,
    replace_edited: bool = False,
) -> Imported:
    """Save the file's article as a draft, or published.

    The same file again changes nothing. An article that an editor changed since it was imported
    is kept as it is, unless `replace_edited`; then its text is recorded as a revision first.
    """
    remarks = _remarks(file, topic)
    if topic:
        document = replace(file.outline.document, topic=topic.slug)
        file = replace(file, outline=replace(file.outline, document=document))
    article = _find(file)
    if article is None:
        return Imported(_create(file, publish_it), Outcome.CREATED, remarks)
    source = article.sources.defer("original").first()
    present = load_document(article)
    is_edited = source is None or present.digest != source.digest
    if is_edited and not replace_edited and not _says_the_same(file, present):
        return Imported(article, Outcome.KEPT)
    is_same_file = not is_edited and source.sha256 == file.sha256
    is_same = (is_same_file or _says_the_same(file, present)) and not _moves(topic, present)
    if not is_same:
        _update(article, source, _placed(file, present), is_edited)
    is_published = publish_it and _publish(article, replace_edited)
    outcome = Outcome.UNCHANGED if is_same and not is_published else Outcome.UPDATED
    return Imported(article, outcome, remarks)


def _moves(topic: Topic | None, present: Document) -> bool:
    return topic is not None and topic.slug != present.topic


def _placed(file: ArticleFile, present: Document) -> ArticleFile:
    """The file with the topic that its article has, when it names none itself."""
    document = file.outline.document
    placed = replace(document, topic=document.topic or present.topic)
    return replace(file, outline=replace(file.outline, document=placed))


def _publish(article: Article, replace_edited: bool) -> bool:
    """Publish what is new or changed. What an editor took off the site stays off."""
    was_taken_off = article.published_at is not None and article.live is None
    if was_taken_off and not replace_edited:
        return False
    before = article.live
    return publish(article, note="导入") != before


def _says_the_same(file: ArticleFile, present: Document) -> bool:
    """As an export of the article does, whatever happened to its rows since they were imported."""
    document = replace(_placed(file, present).outline.document, slug=present.slug)
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
        former = FormerSlug.objects.filter(slug=slug).select_related("article").first()
        return Article.objects.filter(slug=slug).first() or (former and former.article)
    title = file.outline.document.title
    sources = Source.objects.defer("original").select_related("article")
    same_file = sources.filter(sha256=file.sha256).first()
    same_name = sources.filter(name=file.name, article__title=title).first()
    source = same_file or same_name
    return source.article if source else None


def _create(file: ArticleFile, publish_it: bool) -> Article:
    article = create_article(file.outline.document)
    _note_source(article, None, file)
    if publish_it:
        publish(article, note="导入")
    return article


def _update(article: Article, source: Source | None, file: ArticleFile, is_edited: bool) -> None:
    if is_edited:
        record_revision(article, note="导入新文件之前的文字")
    replace_text(article, file.outline.document)
    _note_source(article, source, file)
    if is_edited:
        record_revision(article, note="导入")


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
