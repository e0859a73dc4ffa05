"""Static files storage: hashed names, compressed copies, readable for nginx (another user)."""

import os
import shutil
from typing import Any

from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage


class _OpenCompressor(Compressor):
    """Gives compressed files the mode of the plain ones.

    Otherwise the umask of the service would make them unreadable for nginx, which would then send the
    plain files.
    """

    def write_data(self, path: str, data: bytes, suffix: str, stat_result: os.stat_result) -> str:
        made = super().write_data(path, data, suffix, stat_result)
        shutil.copymode(path, made)
        return made


class StaticFiles(CompressedManifestStaticFilesStorage):
    def create_compressor(self, **options: Any) -> Compressor:
        return _OpenCompressor(**options)
