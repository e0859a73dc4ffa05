"""Files come in through the forms that ask for them, from editors; into memory, never to a disk."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.exceptions import TooManyFilesSent
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest


def takes_files(view: Callable) -> Callable:
    """Marks a view of the admin that editors send files to."""
    view.takes_files = True  # type: ignore[attr-defined]  # a mark, see `_is_welcome`
    return view


class EditorsFiles(FileUploadHandler):
    """Refuses every file that no form asked for, before a byte of it is kept.

    Of a file that is too large it keeps one byte too many, so that the form can say so.
    """

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        if self.request is None or not _is_welcome(self.request):
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


def _is_welcome(request: HttpRequest) -> bool:
    """Forms are read before the view asks who is there, to find the token against forgery."""
    view = request.resolver_match and request.resolver_match.func
    return getattr(view, "takes_files", False) and request.user.is_staff
