"""Whatever is wrong with one file is said of that file, and keeps no other from being taken."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError

from articles.editing.errors import Refused
from articles.text.errors import ParseError

_LOG = logging.getLogger(__name__)


@contextmanager
def named_file_errors() -> Iterator[None]:
    """Nothing but ParseError and Refused, each with a sentence, comes out of work on one file.

    What can be wrong with a file is named where it is found. This is the last resort: a file holds
    whatever somebody made, and a library that stumbles over it must not cost all the others.
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
