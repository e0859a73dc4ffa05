"""Put rows online that readers' tools are made of, and keep what they said before."""

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet

from articles.delivery.site_version import touch_site
from articles.models import RowVersion, VersionedRow

from .errors import Refused


def versions_of(row: VersionedRow) -> QuerySet[RowVersion]:
    """The newest first."""
    return RowVersion.objects.filter(model=row._meta.model_name, row=row.pk)


@transaction.atomic
def keep_version(row: VersionedRow, by: User | None) -> RowVersion:
    """The version that says what the saved row says, made unless the newest one does."""
    newest = versions_of(row).first()
    values = row.values()
    if newest and newest.values == values:
        return newest
    return RowVersion.objects.create(
        model=str(row._meta.model_name), row=row.pk, values=values, by=by
    )


@transaction.atomic
def put_online(row: VersionedRow, by: User | None) -> None:
    """Readers see what the saved row says. Raises Refused if it has mistakes."""
    if mistakes := row.mistakes():
        raise Refused(next(iter(mistakes.values())))
    _set_live(row, keep_version(row, by))


@transaction.atomic
def take_offline(row: VersionedRow) -> None:
    _set_live(row, None)


@transaction.atomic
def restore_version(row: VersionedRow, version: RowVersion, by: User | None) -> None:
    """The working copy says again what it said then; readers see it when it is put online."""
    names = {field.name for field in row.versioned_fields()}
    for name, value in version.values.items():
        if name in names:
            setattr(row, name, value)
    row.save()
    keep_version(row, by)


def follow_file(row: VersionedRow, *, is_new: bool) -> None:
    """A file says what the saved row says. What an editor has taken offline stays so."""
    version = keep_version(row, None)
    if is_new or row.live_id:
        row.live = version
        row.save(update_fields=["live"])


def _set_live(row: VersionedRow, version: RowVersion | None) -> None:
    row.live = version
    row.save(update_fields=["live"])
    touch_site()
