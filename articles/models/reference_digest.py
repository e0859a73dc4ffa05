"""What rows of reference data said when they were last as a file has them."""

from django.db import models

from .fields import LineField


class ReferenceDigest(models.Model):
    """`key` is the row's in the table of that file; a row that says something else now was edited."""

    file_name = LineField(max_length=60)
    key = LineField(max_length=80)
    digest = LineField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["file_name", "key"], name="reference_digest_once")
        ]

    def __str__(self) -> str:
        return f"{self.file_name}: {self.key}"
