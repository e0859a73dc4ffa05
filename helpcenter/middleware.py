"""Security headers that Django's own middleware does not set."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

_Handler = Callable[[HttpRequest], HttpResponse]

# All browser features are off, except for writing to the clipboard by a button.
_DISABLED_FEATURES = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "usb",
    "window-management",
    "xr-spatial-tracking",
)
PERMISSIONS_POLICY = ", ".join(
    (*(f"{name}=()" for name in _DISABLED_FEATURES), "clipboard-write=(self)")
)


def security_headers(get_response: _Handler) -> _Handler:
    """Permissions-Policy for all pages; for the admin a Referrer-Policy that lets it log in.

    With the readers' "no-referrer" browsers send `Origin: null` with a form, which Django's CSRF
    check refuses. The inner middleware's header stays: Django's SecurityMiddleware sets a default.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers["Permissions-Policy"] = PERMISSIONS_POLICY
        if request.path_info.startswith(f"/{settings.ADMIN_PATH}"):
            response.headers["Referrer-Policy"] = "same-origin"
        return response

    return middleware
