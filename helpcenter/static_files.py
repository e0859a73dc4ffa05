"""Static files as `collectstatic` leaves them for nginx, which runs as another user."""

import shutil

from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage


class _OpenCompressor(Compressor):
    """Compressed files get the mode of the plain ones.

    The umask of a service leaves them to its own account; nginx sends the plain ones then.
    """

    def write_data(self, path, data, suffix, stat_result):
        made = super().write_data(path, data, suffix, stat_result)
        shutil.copymode(path, made)
        return made


class StaticFiles(CompressedManifestStaticFilesStorage):
    def create_compressor(self, **options):
        return _OpenCompressor(**options)
