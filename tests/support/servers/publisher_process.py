"""A process that publishes: for each line that it reads it publishes a guide of that title.

`python -m tests.support.servers.publisher_process [SLUG]`; it answers each line with "published" once that is committed.
"""

import sys

import django

django.setup()

# After Django, which these need to be set up.
from articles.models import Article  # noqa: E402
from articles.publishing.publish import publish  # noqa: E402


def main(slug: str = "jia") -> None:
    article, _ = Article.objects.get_or_create(slug=slug, defaults={"title": "甲"})
    for line in sys.stdin:
        article.title = line.strip()
        article.save()
        publish(article)
        print("published", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
