"""Every path of the site. Courier's API stands at the root, without trailing slashes."""

from django.contrib import admin
from django.urls import include, path

from courier_site import health

urlpatterns = [
    path("healthz", health.healthz),
    path("readyz", health.readyz),
    path("admin/", admin.site.urls),
    path("", include("notifications.api.urls")),
    path("", include("notifications.graphql.urls")),
    path("", include("notifications.pages.urls")),
    path("", include("notifications.demo.urls")),
]

handler400 = "notifications.api.errors.bad_request"
handler404 = "notifications.api.errors.not_found"
handler500 = "notifications.api.errors.server_error"
