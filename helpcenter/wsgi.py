"""What gunicorn serves: readers' pages from memory, everything else from Django."""

import os
import sys

from django.core.wsgi import get_wsgi_application

from .startup_checks import refuse_unmigrated_database

# gunicorn starts a worker that has ended anew, for ever, unless it ended with this.
_BOOT_ERROR = 3

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "helpcenter.settings")

try:
    django = get_wsgi_application()
    refuse_unmigrated_database()
except SystemExit as refusal:
    print(refusal, file=sys.stderr)
    sys.exit(_BOOT_ERROR)

# After Django, which they need to be set up.
from .cached_pages import from_memory  # noqa: E402
from .unread_bodies import drain_bodies  # noqa: E402

application = from_memory(drain_bodies(django))
