"""Topics from a YAML file, for those that are not there yet."""

from pathlib import Path

import yaml
from django.core.exceptions import ValidationError

from articles.models import Topic
from articles.text.errors import ParseError

FILE_NAME = "topics.yaml"


def load_topics(path: Path) -> int:
    """Make the topics of the file that no slug or name stands for yet; return how many.

    A topic that is there is left as it is: an editor may have changed it. Raises ParseError.
    """
    try:
        rows = yaml.safe_load(path.read_text(encoding="utf-8")) or []
        topics = [
            Topic(
                slug=str(row["slug"]),
                name=str(row["name"]),
                description=str(row.get("description") or ""),
                position=position,
            )
            for position, row in enumerate(rows)
        ]
    except (yaml.YAMLError, UnicodeDecodeError, TypeError, KeyError, AttributeError):
        raise ParseError("应当是主题列表，每个主题有 slug、name、description") from None
    return sum(_add(topic) for topic in topics)


def _add(topic: Topic) -> bool:
    if Topic.objects.filter(slug=topic.slug).exists() or (
        Topic.objects.filter(name=topic.name).exists()
    ):
        return False
    try:
        topic.full_clean()
    except ValidationError as error:
        raise ParseError(f"主题「{topic.name}」：{error.messages[0]}") from None
    topic.save()
    return True
