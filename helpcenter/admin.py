"""The library's own list of authenticator apps is in English and shows keys: see forget_totp."""

from django.contrib import admin
from django_otp.plugins.otp_totp.models import TOTPDevice

admin.site.unregister(TOTPDevice)
