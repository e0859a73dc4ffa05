"""Our guides among hundreds that differ from three of them by the name of a platform alone."""

import json
from io import StringIO
from itertools import product

from django.core.management import call_command
from django.forms.models import model_to_dict
from django.utils import timezone

from articles.editing.revisions import unsaved_revision
from articles.importing.files import read_file
from articles.importing.reference_data import load_references
from articles.models import Article, Platform, Revision
from articles.search.passage_index import index_guide
from articles.search.word_index import add_words
from articles.text.document import Document
from tests.support.paths import SEEDS

_MOST_BYTES = 2**21
# It is replaced in what was rendered: no term may stand in it, whose mark would cut it in two.
_NO_PLATFORM = "甲乙丙丁"
OURS = ("分期乐", "小象优品")
_KNOWN = [
    "花呗",
    "借呗",
    "京东白条",
    "美团月付",
    "度小满",
    "微粒贷",
    "招联好期贷",
    "马上金融",
    "人人租",
    "爱租机",
    "机蜜",
    "探物",
]
_MADE_UP = [
    first + second
    for first, second in product("云速易优信安乐惠捷顺", ("享租", "易花", "小贷", "好分期"))
]
_PLATFORMS = [*_KNOWN, *(f"{name}{n}" for n in "甲乙" for name in _MADE_UP), *_MADE_UP]


def publish_crowd() -> int:
    """Publish a copy of each edition of a source for every other platform, all editions in their midst.

    Returns how many copies there are. What comes first must not hang on what was written first.
    """
    load_references(SEEDS)
    files = sorted(SEEDS.glob("*.txt"))
    editions = [read_file(file, _MOST_BYTES).outline.document for file in files]
    # Those that were written after somebody's article about one platform.
    revisions = [
        unsaved_revision(Article(), _for_platform(each, _NO_PLATFORM))
        for each in editions
        if each.source.title
    ]
    copies = list(product(_PLATFORMS, revisions))
    half = len(copies) // 2
    _publish(copies[:half])
    call_command("import_articles", *files, "--publish", stdout=StringIO())
    _publish(copies[half:])
    return len(copies)


def _publish(copies: list[tuple[str, Revision]]) -> None:
    """Write of each copy what searches read, which is a small part of what publishing writes."""
    for number, (name, revision) in enumerate(copies):
        platform, is_new = Platform.objects.get_or_create(name=name)
        if is_new:
            add_words([name])
        article = Article.objects.create(
            title=revision.title.replace(_NO_PLATFORM, name),
            slug=f"{platform.pk}-{number}",
            published_at=timezone.now(),
        )
        article.platforms.add(platform)
        article.live = _with_name(revision, name, article)
        article.save()
        index_guide(article)


def _with_name(revision: Revision, name: str, article: Article) -> Revision:
    """A saved copy of the revision, with the platform's name in place of the one of no platform."""
    fields = model_to_dict(revision, ["title", "summary", "step_count", "minutes", "html"])
    text = json.dumps(fields, ensure_ascii=False).replace(_NO_PLATFORM, name)
    return Revision.objects.create(article=article, number=1, document={}, **json.loads(text))


def _for_platform(document: Document, platform: str) -> Document:
    text = json.dumps(document.to_dict(), ensure_ascii=False)
    for ours in OURS:
        text = text.replace(ours, platform)
    data = json.loads(text)
    if platform not in data["title"]:
        data["title"] = platform + data["title"]
    # Other names are the editors' own, and so is what they recommend.
    data |= {"slug": "", "aliases": [], "recommended": [], "platforms": [platform]}
    return Document.from_dict(data)
