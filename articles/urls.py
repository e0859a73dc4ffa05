"""Addresses that readers use."""

from django.urls import path

from .views.guide import guide
from .views.home import home
from .views.topic import topic

urlpatterns = [
    path("", home, name="home"),
    path("guides/<slug:slug>/", guide, name="guide"),
    path("topics/<slug:slug>/", topic, name="topic"),
]
