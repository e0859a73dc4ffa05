"""What a reader sees when there is nothing, or when something broke."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import get_template


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Renders without the request: its host may be what is wrong with it."""
    return HttpResponse(get_template("400.html").render(), status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", status=403)


def expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form of somebody who has been logged out since, or of another site."""
    return render(request, "expired.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Renders without the request: whatever broke may break the context processors too."""
    return HttpResponse(get_template("500.html").render(), status=500)
