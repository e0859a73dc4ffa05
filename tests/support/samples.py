"""Small articles of our own that tests are made from."""

from collections.abc import Sequence
from datetime import timedelta

from django.utils import timezone

from articles.importing.articles import Imported, import_article
from articles.importing.files import ArticleFile, parse_file
from articles.models import Article, Revision

PLAIN = """手机分期断了怎么办
先弄清欠谁、欠多少。
一、先做的事
1. 翻出合同
找到放款方的全称。
2. 打官方客服
要一份账单。
二、以后
每月记账。
- 分期知识丨账单日和还款日
- 分期知识丨手机分期断了怎么办
"""

OWN = """---
slug: shouji-fenqi
topic: fenqi
platforms: [某平台]
summary: 先弄清欠谁。
first_action: 今天翻出合同。
last_checked: 2026-11-20
source:
  title: 原来的标题
  publisher: 某网站
  date: 2025-01-02
aliases:
- 分期断供怎么办
related: [zuji]
---
手机分期断了怎么办

#### 一、先做的步骤

1. 翻出合同:找到放款方的全称。
> 准备:合同和账单
> 话术:请把欠款明细发给我。

2. 打官方客服:要一份账单。

#### 二、以后

每月记账。

相关文章
• 账单日和还款日
"""

_SHOWN = ("summary", "step_count", "minutes", "document", "html")


def article_file(text: str, name: str = "article.txt") -> ArticleFile:
    """The text as a file that was read and understood."""
    return parse_file(name, text.encode())


def take(text: str, name: str = "article.txt", **options) -> Imported:
    """Import the text as a file of that name."""
    return import_article(article_file(text, name), **options)


def published(title: str, **fields) -> Article:
    """A published guide with one section and one step; `fields` go into the front matter."""
    lines = "".join(f"{key}: {value}\n" for key, value in fields.items())
    text = f"---\n{lines}---\n{title}\n\n#### 一、步骤\n\n1. 做:这样做。\n"
    return take(text, f"{title}.txt", publish_it=True).article


def copies_of(guide: Article, titles: Sequence[str]) -> list[Article]:
    """Published copies of the published guide under these titles, in the order of publication.

    Quicker than publishing each: there is what lists are made from, and nothing for searches.
    """
    now = timezone.now()
    copies = Article.objects.bulk_create(
        Article(
            title=title,
            slug=f"{guide.slug}-{number}",
            topic=guide.topic,
            live_topic=guide.live_topic,
            published_at=now + timedelta(microseconds=number),
        )
        for number, title in enumerate(titles)
    )
    shown = {name: getattr(guide.live, name) for name in _SHOWN}
    for copy in copies:
        copy.live = Revision(article=copy, number=1, title=copy.title, **shown)
    Revision.objects.bulk_create(copy.live for copy in copies)
    Article.objects.bulk_update(copies, ["live"])
    return copies
