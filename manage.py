#!/usr/bin/env python
"""Django's command line."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    # Commands speak Chinese. A terminal that cannot show it must not end them; stderr is so by itself.
    sys.stdout.reconfigure(errors="backslashreplace")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "helpcenter.settings")
    execute_from_command_line(sys.argv)
