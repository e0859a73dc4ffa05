"""Turn any error about one file into a sentence, so that the other files are still imported."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError

from articles.editing.errors import Refused
from articles.text.errors import ParseError

_LOG = logging.getLogger(__name__)


@contextmanager
def named_file_errors() -> Iterator[None]:
    """Let only ParseError and Refused, each with a sentence, out of the work on one file.

    Known mistakes in a file are reported where they are found. This is the last resort: a file may
    contain anything, and an error of a library must not stop the import of the others.
    """
    try:
        yield
    except (ParseError, Refused):
        raise
    except DatabaseError as error:
        _LOG.exception("A file was not stored")
        raise Refused("没有存上，文件还在。过一会儿再试一次。") from error
    except Exception as error:
        _LOG.exception("A file was not understood")
        raise ParseError("处理这个文件时出了意外，详情在日志里。别的文件不受影响") from error
