"""Uploaded files: only from editors, only for views that take files, in memory and never on disk."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.exceptions import TooManyFilesSent
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest


def takes_files(view: Callable) -> Callable:
    """Mark an admin view as one that editors send files to."""
    view.takes_files = True  # type: ignore[attr-defined]  # a mark, see `_takes_files`
    return view


class EditorUploadHandler(FileUploadHandler):
    """Refuses a file before a byte of it is read, unless the view takes files.

    Of a file that is too large it keeps one byte more than allowed, so that the form can refuse it.
    """

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        if self.request is None or not _takes_files(self.request):
            raise TooManyFilesSent("A form that takes no file was sent one.")
        self.content = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.content.write(raw_data[: max(0, settings.IMPORT_MAX_BYTES + 1 - start)])

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        size = self.content.tell()
        self.content.seek(0)
        return InMemoryUploadedFile(
            self.content, self.field_name, self.file_name, self.content_type, size, self.charset
        )


def _takes_files(request: HttpRequest) -> bool:
    """The form is parsed before the view checks the user, for the CSRF token is in it."""
    view = request.resolver_match and request.resolver_match.func
    return getattr(view, "takes_files", False) and request.user.is_staff
