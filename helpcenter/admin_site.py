"""The admin site, with a first page of its own, and two-factor login if REQUIRE_TOTP is set.

After the password, which has a lock, the user is asked for the six digits of an authenticator app
(TOTP, RFC 6238). A user without an app is shown the QR code to set one up.
"""

from base64 import b32encode
from typing import Any

import segno
from django import forms
from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path, reverse
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.cache import never_cache
from django_otp import login as remember_proof
from django_otp import verify_token
from django_otp.plugins.otp_totp.models import TOTPDevice

from articles.desk import run_scheduled_changes
from articles.editing.permissions import signed_in

from .admin_home import home_context, table_response
from .handbook import handbook_urls

_LONGEST_NAME = User._meta.get_field("username").max_length or 0


class PasswordForm(AdminAuthenticationForm):
    """Has one message for a wrong name, a wrong password, and an account that is no editor's."""

    error_messages = AdminAuthenticationForm.error_messages | {
        "invalid_login": "用户名或密码不对。大写和小写是两回事。"
    }

    def clean(self) -> dict[str, Any]:
        """Refuses a name that is too long for the column of failed logins before it is tried."""
        name = self.cleaned_data.get("username") or ""
        if len(name) > _LONGEST_NAME:
            raise self.get_invalid_login_error()
        return super().clean()


class ProofForm(forms.Form):
    """The six digits, which `device` must accept."""

    token = forms.RegexField(
        r"^\s*\d{3}\s?\d{3}\s*$",
        label="六位数字",
        error_messages={"invalid": "请输入手机上显示的六位数字。"},
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "autofocus": True}
        ),
    )

    def __init__(self, *args: Any, device: TOTPDevice, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.device = device

    def clean_token(self) -> str:
        token = "".join(self.cleaned_data["token"].split())
        if verify_token(self.device.user, self.device.persistent_id, token) is None:
            # After each mistake the library refuses all digits, also right ones, for a growing time.
            raise forms.ValidationError("数字不对，或者试得太快。等手机换一组数字再试。")
        return token


class EditorsAdminSite(AdminSite):
    login_form = PasswordForm

    def has_permission(self, request: HttpRequest) -> bool:
        # What `OTPMiddleware` makes of the user.
        proved = not settings.REQUIRE_TOTP or request.user.is_verified()  # type: ignore[union-attr]
        return super().has_permission(request) and proved

    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if super().has_permission(request) and not self.has_permission(request):
            query = urlencode({REDIRECT_FIELD_NAME: _next(request)})
            return HttpResponseRedirect(f"{reverse('admin:proof')}?{query}")
        return super().login(request, extra_context)

    def get_urls(self) -> list[URLPattern | URLResolver]:
        table = self.admin_view(self.table)
        return [
            path("proof/", self.proof, name="proof"),
            path("desk/<slug:name>.csv", table, name="desk_table"),
            *handbook_urls(self),
            *super().get_urls(),
        ]

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        run_scheduled_changes()
        context = self.each_context(request)
        home = home_context(signed_in(request), context["available_apps"])
        return TemplateResponse(request, "admin/index.html", context | home)

    def table(self, request: HttpRequest, name: str) -> StreamingHttpResponse:
        return table_response(signed_in(request), name)

    @method_decorator(never_cache)
    def proof(self, request: HttpRequest) -> HttpResponse:
        """Ask for the digits after the password, or show the QR code to a user without an app."""
        if not super().has_permission(request) or self.has_permission(request):
            return redirect("admin:login")
        device = _device_of(request)
        form = ProofForm(request.POST or None, device=device)
        if form.is_valid():
            _accept(request, device)
            return HttpResponseRedirect(_next(request))
        context = self.each_context(request) | {
            "title": "两步验证",
            "form": form,
            "next": _next(request),
            **({} if device.confirmed else _enrolment(device)),
        }
        return TemplateResponse(request, "admin/proof.html", context)


def _device_of(request: HttpRequest) -> TOTPDevice:
    """The user's confirmed app, or a new one with a new key on each visit of an unconfirmed user.

    Otherwise somebody with the password alone could have seen the key before its owner did.
    """
    devices = TOTPDevice.objects.filter(user=request.user)
    if confirmed := devices.filter(confirmed=True).first():
        return confirmed
    if request.method == "POST" and (begun := devices.last()):
        return begun
    devices.delete()
    return TOTPDevice.objects.create(user=request.user, name="app", confirmed=False)


def _accept(request: HttpRequest, device: TOTPDevice) -> None:
    if not device.confirmed:
        TOTPDevice.objects.filter(pk=device.pk).update(confirmed=True)
    request.session.cycle_key()
    remember_proof(request, device)


def _enrolment(device: TOTPDevice) -> dict[str, str]:
    """The key as a QR code and as text."""
    code = segno.make(device.config_url, micro=False)
    return {
        "drawing": code.svg_data_uri(scale=5, border=4),
        "key": b32encode(device.bin_key).decode(),
    }


def _next(request: HttpRequest) -> str:
    """The address that the user asked for, if it is on this site, else that of the first page."""
    wanted = request.POST.get(REDIRECT_FIELD_NAME) or request.GET.get(REDIRECT_FIELD_NAME)
    is_ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if wanted and is_ours else reverse("admin:index")
