"""Logs for machines: one line of JSON a record, by whose id a reader's report can be found.

Values are left out: a message is written as the code has it, `%s` unfilled, and an error as its
type and its place. Values are where addresses, referrers and what readers typed get into logs, and
a list of what to hide would always lack one more.
"""

import json
import logging
import re
import traceback
import uuid
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from types import TracebackType
from typing import Any

from django.http import HttpRequest, HttpResponse

_Handler = Callable[[HttpRequest], HttpResponse]

_WELL_FORMED = re.compile(r"[A-Za-z0-9-]{8,64}", re.ASCII)
_NO_REQUEST = "Invalid request"
_METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"))
_current: ContextVar[HttpRequest | None] = ContextVar("current_request", default=None)


def request_id(get_response: _Handler) -> _Handler:
    """Middleware: gives each request an id, the proxy's if it has the form of one.

    What is logged while it is served names the id, and so does the answer, in `X-Request-ID`.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        given = request.headers.get("X-Request-ID", "")
        request_id = given if _WELL_FORMED.fullmatch(given) else uuid.uuid4().hex
        request.id = request_id  # type: ignore[attr-defined]  # log lines ask for it
        token = _current.set(request)
        try:
            response = get_response(request)
        finally:
            _current.reset(token)
        response.headers["X-Request-ID"] = request_id
        return response

    return middleware


class JsonFormatter(logging.Formatter):
    """A record as one line of JSON, without any value that somebody sent."""

    def format(self, record: logging.LogRecord) -> str:
        entry = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "pid": record.process,
            "message": _message(record),
            **_of_request(record),
            **_of_error(record),
        }
        return json.dumps(entry, ensure_ascii=False)


def _message(record: logging.LogRecord) -> str:
    # Django's security loggers are named for the error, and log its text, which holds what was sent.
    if record.name.startswith("django.security."):
        return record.name.rpartition(".")[2]
    if not isinstance(record.msg, str):
        return type(record.msg).__name__
    # gunicorn fills in the address and what was sent before it logs this.
    if record.msg.startswith(_NO_REQUEST):
        return _NO_REQUEST
    # Numbers alone are a process or a status; a text may be anything that was sent.
    is_known = isinstance(record.args, tuple) and all(isinstance(arg, int) for arg in record.args)
    return record.getMessage() if is_known else record.msg


def _of_request(record: logging.LogRecord) -> dict[str, Any]:
    """Id, method, route (which names no guide and no search), and status, as far as known."""
    # Django logs an answer's status when the middleware is done with it, and hands the request over.
    request = getattr(record, "request", None) or _current.get()
    if not isinstance(request, HttpRequest):
        return {}
    match = request.resolver_match
    known = {
        "request_id": getattr(request, "id", None),
        "method": request.method if request.method in _METHODS else None,
        "route": match.route if match else None,
        "status": getattr(record, "status_code", None),
    }
    return {name: value for name, value in known.items() if value is not None}


def _of_error(record: logging.LogRecord) -> dict[str, Any]:
    if not record.exc_info or record.exc_info[1] is None:
        return {}
    error = record.exc_info[1]
    return {"error": " < ".join(_types(error)), "at": _places(error.__traceback__)}


def _types(error: BaseException | None) -> Iterator[str]:
    """The error's type, and those of the errors that led to it."""
    while error is not None:
        yield f"{type(error).__module__}.{type(error).__qualname__}"
        error = error.__cause__ or error.__context__


def _places(trace: TracebackType | None) -> list[str]:
    """File, line and function of each call, the last one last."""
    return [f"{call.filename}:{call.lineno} {call.name}" for call in traceback.extract_tb(trace)]
