"""The WSGI application: public pages from memory, everything else from Django."""

import os
import sys

from django.core.wsgi import get_wsgi_application

from .startup_checks import refuse_unmigrated_database

# gunicorn restarts workers that exit, unless with this status.
_BOOT_ERROR = 3

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "helpcenter.settings")

try:
    django = get_wsgi_application()
    refuse_unmigrated_database()
except SystemExit as refusal:
    print(refusal, file=sys.stderr)
    sys.exit(_BOOT_ERROR)

# They need Django to be set up.
from articles.text.words.pinyin import load_dictionary  # noqa: E402

from .cached_pages import from_memory  # noqa: E402
from .unread_bodies import drain_bodies  # noqa: E402

load_dictionary()
application = from_memory(drain_bodies(django))
