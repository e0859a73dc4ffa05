"""Error pages."""

import sys
from datetime import timedelta

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import get_template

# Locked for too long, disk full, restarting: it passes, and what was sent was not stored.
_DATABASE_IS_AWAY = (OperationalError, InterfaceError)
_TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Renders without the request: the host may be what is wrong with it."""
    if isinstance(exception, _TOO_LARGE):
        return HttpResponse(get_template("too_large.html").render(), status=413)
    return HttpResponse(get_template("400.html").render(), status=400)


def locked_out(
    request: HttpRequest, response: HttpResponse, credentials: dict | None
) -> HttpResponse:
    """Too many failed logins. Says the same whether or not the account exists."""
    minutes = settings.AXES_COOLOFF_TIME // timedelta(minutes=1)
    return render(request, "locked_out.html", {"minutes": minutes}, status=429)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", status=403)


def expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The CSRF check failed: the login has expired since, or another site sent the form."""
    return render(request, "expired.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Renders without the request: what broke may break the context processors too."""
    # Django calls this while the error is being handled.
    if isinstance(sys.exception(), _DATABASE_IS_AWAY):
        page = get_template("unavailable.html").render({"was_sent": request.method == "POST"})
        return HttpResponse(page, status=503, headers={"Retry-After": "60"})
    return HttpResponse(get_template("500.html").render(), status=500)
