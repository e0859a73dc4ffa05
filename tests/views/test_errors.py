"""The pages for when something is wrong."""

import pytest
from django.urls import path

from articles import urls


def broken(request):
    raise RuntimeError


urlpatterns = [path("broken/", broken), *urls.urlpatterns]
handler500 = "articles.views.errors.server_error"


@pytest.mark.urls(__name__)
def test_a_broken_page_says_so_in_the_sites_look(client):
    client.raise_request_exception = False
    response = client.get("/broken/")
    page = response.content.decode()
    assert response.status_code == 500
    assert "页面出错了" in page
    assert "css/site.css" in page


@pytest.mark.django_db
def test_an_unknown_address_offers_the_way_home(client):
    response = client.get("/nothing/here/")
    assert response.status_code == 404
    assert 'href="/"' in response.content.decode()
