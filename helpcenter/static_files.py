"""Static files storage: hashed names, compressed copies, readable for nginx (another user)."""

import shutil

from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage


class _OpenCompressor(Compressor):
    """Gives compressed files the mode of the plain ones.

    Otherwise the umask of the service would make them unreadable for nginx, which would then send the
    plain files.
    """

    def write_data(self, path, data, suffix, stat_result):
        made = super().write_data(path, data, suffix, stat_result)
        shutil.copymode(path, made)
        return made


class StaticFiles(CompressedManifestStaticFilesStorage):
    def create_compressor(self, **options):
        return _OpenCompressor(**options)
