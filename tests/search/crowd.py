"""Our three guides among hundreds that differ from them by the name of a platform alone."""

import json
from io import StringIO
from itertools import product

from django.core.management import call_command

from articles.editing.save import create_article
from articles.importing.files import read_file
from articles.publishing.publish import publish
from articles.text.document import Document
from tests.conftest import SEEDS

_MOST_BYTES = 2**21
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
    """Publish a copy of each edition for every other platform, the editions in their midst.

    Returns how many copies there are. What comes first must not hang on what was written first.
    """
    documents = [
        read_file(path, _MOST_BYTES).outline.document for path in sorted(SEEDS.glob("*.txt"))
    ]
    copies = [_for_platform(document, name) for name in _PLATFORMS for document in documents]
    half = len(copies) // 2
    _publish(copies[:half])
    call_command("import_articles", SEEDS, "--publish", stdout=StringIO())
    _publish(copies[half:])
    return len(copies)


def _publish(documents: list[Document]) -> None:
    for document in documents:
        publish(create_article(document))


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
