"""Where the site's parts hang."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from .logins import SlowedLoginForm

handler400 = "crewswap.bad_request.bad_request"
urlpatterns = [path("", include("missions.urls"))]
if settings.ADMIN:
    admin.site.login_form = SlowedLoginForm
    urlpatterns.insert(0, path("admin/", admin.site.urls))
