"""Our three guides among hundreds that differ from them by the name of a platform alone."""

import json
from io import StringIO
from itertools import product

from django.core.management import call_command

from articles.models import Article
from articles.services.publishing import publish
from articles.services.saving import create_article
from articles.text.document import Document
from tests.conftest import SEEDS

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
    """Publish the editions, then a copy of each for every other platform; return how many copies."""
    call_command("import_articles", SEEDS, "--publish", stdout=StringIO())
    copies = 0
    for document in _editions():
        for platform in _PLATFORMS:
            publish(create_article(_for_platform(document, platform)))
            copies += 1
    return copies


def _editions() -> list[Document]:
    live = Article.objects.published().select_related("live").order_by("pk")
    return [Document.from_dict(article.live.document) for article in live]


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
