"""Save the rows of a reference file in its table. Rows that an editor has changed stay."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models

from articles.editing.versions import follow_file
from articles.models import ReferenceDigest, VersionedRow

from .articles import Outcome
from .reference_files import FileRow, Reference, digest_of, nested_rows, refusal


@dataclass(frozen=True)
class RowLoaded:
    """The result for one row. `name` is its name for editors, with the key."""

    outcome: Outcome
    name: str


def load_rows(reference: Reference, rows: list[FileRow]) -> list[RowLoaded]:
    """Add new rows, and update rows that no editor has changed.

    Raises ParseError.
    """
    table = reference.model._default_manager.prefetch_related(
        *(each.name for each in reference.nested)
    )
    present = {getattr(row, reference.key): row for row in table}
    known = ReferenceDigest.objects.filter(file_name=reference.file_name)
    digests = dict(known.values_list("key", "digest"))
    load = _Load(reference, present, digests, {row.key for row in rows})
    # Existing rows come first: a new row may take a name that an existing one gives up.
    ordered = sorted(rows, key=lambda row: row.key not in present)
    loaded = {row.key: load.take(row) for row in ordered}
    _store_digests(load, [row for row in rows if loaded[row.key].outcome != Outcome.KEPT])
    return [loaded[row.key] for row in rows]


@dataclass(frozen=True)
class _Load:
    """`present`: rows of the table by key. `known`: digests of rows as last loaded. `keys`: of the file."""

    reference: Reference
    present: dict[str, models.Model]
    known: dict[str, str]
    keys: set[str]

    def take(self, row: FileRow) -> RowLoaded:
        present = self.present.get(row.key)
        name = f"{present or row.instance}（{row.key}）"
        return RowLoaded(self._outcome(row, present), name)

    def _outcome(self, row: FileRow, present: models.Model | None) -> Outcome:
        if present is None:
            return Outcome.CREATED if self._write(row, row.instance) else Outcome.KEPT
        for name in row.absent:
            setattr(row.instance, name, getattr(present, name))
        digest = digest_of(self.reference, present, nested_rows(self.reference, present))
        if digest == digest_of(self.reference, row.instance, row.nested):
            return Outcome.UNCHANGED
        if digest != self.known.get(row.key):
            return Outcome.KEPT
        for name in self.reference.fields:
            setattr(present, name, getattr(row.instance, name))
        return Outcome.UPDATED if self._write(row, present) else Outcome.KEPT

    def _write(self, row: FileRow, instance: models.Model) -> bool:
        """Save the row; False if an editor has added another row of that name. Raises ParseError."""
        try:
            instance.validate_unique()
            instance.validate_constraints()
        except ValidationError as error:
            if self._collides_with_other_row(instance):
                return False
            raise refusal(f"「{row.key}」", error, row.line, self.reference.model) from None
        is_new = instance.pk is None
        instance.save()
        if isinstance(instance, VersionedRow):
            follow_file(instance, is_new=is_new)
        self._write_nested(row, instance)
        return True

    def _write_nested(self, row: FileRow, instance: models.Model) -> None:
        """Nested rows have no key of their own: all of them are made anew."""
        for each in self.reference.nested:
            getattr(instance, each.name).all().delete()
            for nested in row.nested[each.name]:
                setattr(nested, each.parent, instance)
            each.model._default_manager.bulk_create(row.nested[each.name])

    def _collides_with_other_row(self, instance: models.Model) -> bool:
        """Does a row that is not in the file have the same value in a unique field?"""
        others = self.reference.model._default_manager.exclude(
            **{f"{self.reference.key}__in": self.keys}
        )
        return any(
            others.filter(**{field.name: getattr(instance, field.name)}).exists()
            for field in instance._meta.fields
            if field.unique and not field.primary_key
        )


def _store_digests(load: _Load, rows: list[FileRow]) -> None:
    """Store the digests of these rows, which now say what the file says."""
    digests = {row.key: digest_of(load.reference, row.instance, row.nested) for row in rows}
    ReferenceDigest.objects.bulk_create(
        (
            ReferenceDigest(file_name=load.reference.file_name, key=key, digest=digest)
            for key, digest in digests.items()
            if load.known.get(key) != digest
        ),
        update_conflicts=True,
        unique_fields=["file_name", "key"],
        update_fields=["digest"],
    )
