"""Rows that editors change as a draft: readers see the version that was put online."""

from typing import Any, Self

from django.conf import settings
from django.db import models

from ..fields import JSONField, LineField


class RowVersion(models.Model):
    """What a row said at a time. `values` are its fields by name; a version is never changed.

    `model` and `row` name the row: its `_meta.model_name` and its key.
    """

    model = LineField(max_length=40)
    row = models.PositiveBigIntegerField()
    values = JSONField(default=dict)
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        ordering = ("-id",)
        default_permissions = ()
        indexes = [models.Index(fields=["model", "row"], name="row_version_of_row")]

    def __str__(self) -> str:
        return f"{self.model} {self.row}: {self.at}"


class VersionedRowQuerySet(models.QuerySet):
    def live(self) -> list:
        """The rows as readers see them, unsaved, in the order of the live versions. One query."""
        rows = [row.as_live() for row in self.filter(live__isnull=False).select_related("live")]
        return sorted(rows, key=lambda row: (row.position, row.pk))


class VersionedRow(models.Model):
    """The columns are the working copy. `live` is what readers see, None for a draft."""

    live = models.ForeignKey(
        RowVersion, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    position = models.PositiveIntegerField("顺序", default=0)

    objects = VersionedRowQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ("position", "id")

    @classmethod
    def versioned_fields(cls) -> list[models.Field]:
        own = (models.AutoField, models.ForeignKey)
        return [field for field in cls._meta.concrete_fields if not isinstance(field, own)]

    def values(self) -> dict[str, Any]:
        """The working copy as plain JSON values by name."""
        return {field.name: getattr(self, field.name) for field in self.versioned_fields()}

    def as_live(self) -> Self:
        """An unsaved row with the live values. Fields that are newer than the version are empty."""
        names = {field.name for field in self.versioned_fields()}
        values = self.live.values if self.live else {}
        known = {name: value for name, value in values.items() if name in names}
        return type(self)(pk=self.pk, live=self.live, **known)

    def mistakes(self) -> dict[str, str]:
        """By the name of the field, why the working copy cannot go live; {} if it can."""
        return {}

    @property
    def state(self) -> str:
        if self.live is None:
            return "草稿"
        return "已上线" if self.live.values == self.values() else "已上线，有改动还没上线"
