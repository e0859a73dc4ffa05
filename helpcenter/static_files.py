"""Static files as `collectstatic` leaves them for nginx, which runs as another user."""

import os
import shutil
from typing import Any

from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage


class _OpenCompressor(Compressor):
    """Compressed files get the mode of the plain ones.

    The umask of a service leaves them to its own account; nginx sends the plain ones then.
    """

    def write_data(self, path: str, data: bytes, suffix: str, stat_result: os.stat_result) -> str:
        made = super().write_data(path, data, suffix, stat_result)
        shutil.copymode(path, made)
        return made


class StaticFiles(CompressedManifestStaticFilesStorage):
    def create_compressor(self, **options: Any) -> Compressor:
        return _OpenCompressor(**options)
