"""Logs as one line of JSON for each record, with a request id by which a reader's report is found.

Values are left out: a message is logged as it is in the code, with `%s`, and an error by its type and
place. Values would bring addresses, referrers and typed text into the logs, and a list of values to
hide would never be complete.
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
    """Middleware that gives each request an id, that of the proxy if it is well-formed.

    Log records and the response header `X-Request-ID` have the id.
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
    """Formats a record as one line of JSON, without any value from a request."""

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
    # Django's security loggers are named after the error. Their message contains values.
    if record.name.startswith("django.security."):
        return record.name.rpartition(".")[2]
    if not isinstance(record.msg, str):
        return type(record.msg).__name__
    # gunicorn has put the address and the request into this message already.
    if record.msg.startswith(_NO_REQUEST):
        return _NO_REQUEST
    # Integers are a process id or a status; a string may be anything from a request.
    is_known = isinstance(record.args, tuple) and all(isinstance(arg, int) for arg in record.args)
    return record.getMessage() if is_known else record.msg


def _of_request(record: logging.LogRecord) -> dict[str, Any]:
    """Id, method, route (a pattern without slug and query) and status, as far as known."""
    # Django logs the status after this middleware has ended, with the request in the record.
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
    """The type of the error and of the errors that caused it."""
    while error is not None:
        yield f"{type(error).__module__}.{type(error).__qualname__}"
        error = error.__cause__ or error.__context__


def _places(trace: TracebackType | None) -> list[str]:
    """File, line and function of each call, the innermost last."""
    return [f"{call.filename}:{call.lineno} {call.name}" for call in traceback.extract_tb(trace)]
