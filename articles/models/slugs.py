"""Other names of an article: former slugs, and the keys of its titles."""

from django.db import models

from .fields import LineField, SlugField


class FormerSlug(models.Model):
    """A slug that an article had. It redirects to the present one for good."""

    slug = SlugField(max_length=80, unique=True)
    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="former_slugs"
    )

    def __str__(self) -> str:
        return self.slug


class TitleKey(models.Model):
    """The title and the aliases of a published guide, in the form of `text.tidy_text.title_key`."""

    key = LineField(max_length=200, db_index=True)
    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="title_keys"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "article"], name="title_key_once")]

    def __str__(self) -> str:
        return self.key
