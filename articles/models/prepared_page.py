"""Pages of guides that were made before anybody asks for them."""

from django.db import models

from .fields import LineField


class PreparedPage(models.Model):
    """A guide's page with blanks, as `text.prepared.Prepared.pack` gives it.

    `recipe` tells what it was made of. It is shown only while that is what it would be made of now,
    so a row may be old, or lacking, at any time.
    """

    article = models.OneToOneField(
        "articles.Article", on_delete=models.CASCADE, primary_key=True, related_name="prepared"
    )
    recipe = LineField(max_length=64)
    page = models.BinaryField()

    def __str__(self) -> str:
        return str(self.article_id)
