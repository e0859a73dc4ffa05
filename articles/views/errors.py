"""What a reader sees when there is nothing, or when something broke."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import get_template


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Renders without the request: whatever broke may break the context processors too."""
    return HttpResponse(get_template("500.html").render(), status=500)
