"""Inside a process of its own: fill a database with guides to search, or search them.

`python -m tests.benchmarks.search_child fill <guides>` prints how long it took and what it weighs,
`python -m tests.benchmarks.search_child ask` what searches took, both as JSON.
"""

import json
import os
import random
import resource
import statistics
import sys
import time
from functools import lru_cache
from io import StringIO

import django
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.test import Client

from . import invent, words

_PASSAGES = 16
_BATCH = 500
_SENTENCES = 3
_ROUNDS = 5
# What readers type, by kind. Most stand in very many guides: the hard case.
QUERIES = {
    "one character": ["租", "还", "锁", "罚", "催", "押"],
    "two characters": [
        "逾期",
        "还机",
        "征信",
        "协商",
        "账单",
        "违约",
        "利息",
        "租金",
        "起诉",
        "调解",
    ],
    "four characters": [
        "租机逾期",
        "停息挂账",
        "结清证明",
        "官方客服",
        "提前还机",
        "法院材料",
        "书面确认",
        "减免罚息",
    ],
    "question": [
        "手机租金逾期三天还不上会不会坐牢",
        "分期还不起了怎么和客服协商延期",
        "协商还款要交原件还是复印件",
        "收到法院的材料以后应该先做什么",
        "催收给家里人打电话怎么办",
        "一次性结清能不能少还一点",
    ],
    "nothing": ["公务员考试", "红烧肉的做法", "qwertyuiop", "签证", "足球比分"],
}


def main(what: str, *arguments: str) -> None:
    django.setup()
    figures = _fill(int(arguments[0])) if what == "fill" else _ask()
    print(
        json.dumps(
            figures | {"peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}
        )
    )


# --- filling --------------------------------------------------------------------------------------


def _fill(guides: int) -> dict:
    """Rows as publishing makes them, without the parts of it that a search never reads."""
    call_command("import_articles", "seeds", "--publish", stdout=StringIO())
    Passage = apps.get_model("articles.Passage")
    sentences = _sentences(Passage)
    before, start = os.path.getsize(connection.settings_dict["NAME"]), time.perf_counter()
    for first in range(0, guides, _BATCH):
        numbers = range(first, min(first + _BATCH, guides))
        articles = _articles(numbers)
        Passage.objects.bulk_create(
            passage
            for number, article in zip(numbers, articles, strict=True)
            for passage in _passages(Passage, number, article, sentences)
        )
    seconds = time.perf_counter() - start
    with connection.cursor() as cursor:
        cursor.execute("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'articles_passage_index%%'")
        index = cursor.fetchone()[0]
    after = os.path.getsize(connection.settings_dict["NAME"])
    return {"seconds": seconds, "index_bytes": index, "bytes": after - before}


def _sentences(passage_model) -> list[str]:
    texts = passage_model.objects.exclude(text="").values_list("text", flat=True)
    return [part for text in texts for part in text.split("。") if len(part) > 4]


def _articles(numbers: range) -> list:
    article_model = apps.get_model("articles.Article")
    revision_model = apps.get_model("articles.Revision")
    articles = article_model.objects.bulk_create(
        article_model(title=_title(n), slug=f"guide-{n}") for n in numbers
    )
    revisions = revision_model.objects.bulk_create(
        revision_model(
            article=article,
            number=1,
            title=article.title,
            summary=article.title,
            step_count=12,
            minutes=5,
            document={},
            html={},
        )
        for article in articles
    )
    for article, revision in zip(articles, revisions, strict=True):
        article.live = revision
    article_model.objects.bulk_update(articles, ["live"])
    return articles


def _title(number: int) -> str:
    return invent.title(number) + (f"（{number}）" if number >= 12_000 else "")


def _passages(passage_model, number: int, article, sentences: list[str]):
    dice = random.Random(number)  # noqa: S311
    title_terms = _plain_terms(article.title)
    for place in range(_PASSAGES):
        name = dice.choice(words.TITLES) if place else article.title
        parts = dice.sample(sentences, _SENTENCES)
        label = {"_" + term for term in _plain_terms(name)}
        terms = title_terms | label | _plain_terms(name)
        for part in parts:
            terms = terms | _plain_terms(part)
        yield passage_model(
            id=article.pk * 65_536 + place,
            article=article,
            revision=article.live,
            scheme=1,
            anchor=f"s{place}" if place else "",
            title=name,
            text="。".join(parts),
            terms=" ".join(sorted(terms)),
        )


@lru_cache(maxsize=5_000)
def _plain_terms(text: str) -> frozenset[str]:
    segment = sys.modules["articles.text.words.segmenter"]
    return frozenset(segment.terms(segment.normalise(text)))


# --- searching ------------------------------------------------------------------------------------


def _ask() -> dict:
    client = Client(headers={"host": "127.0.0.1"})
    figures = {"empty page": _times(lambda: client.get("/search/"), [None])}
    for kind, queries in QUERIES.items():
        figures[kind] = _times(lambda query: client.get("/search/", {"q": query}), queries)
        figures[f"bare {kind}"] = _times(_bare, queries)
    return {"times": figures}


def _times(ask, arguments: list) -> dict[str, float]:
    """Median and 95th percentile in milliseconds, the first round thrown away."""
    taken = []
    for turn in range(_ROUNDS + 1):
        for argument in arguments:
            start = time.perf_counter()
            ask() if argument is None else ask(argument)
            if turn:
                taken.append((time.perf_counter() - start) * 1_000)
    taken.sort()
    return {"p50": statistics.median(taken), "p95": taken[int(len(taken) * 0.95) - 1]}


def _bare(query: str) -> None:
    """The plain way: every passage with any of the terms, ranked by the database."""
    segment = sys.modules["articles.text.words.segmenter"]
    normal = segment.normalise(query)
    asked = [pair for run in segment.runs(normal) for pair in segment.pairs(run)]
    match = " OR ".join(f'"{term}"' for term in asked) or f'"{normal}"*'
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rowid FROM articles_passage_index WHERE articles_passage_index MATCH %s "
            "ORDER BY rank LIMIT 10",
            [match],
        )
        cursor.fetchall()


if __name__ == "__main__":
    main(*sys.argv[1:])
