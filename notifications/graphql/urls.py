"""The paths that Courier's widgets call GraphQL on."""

from django.urls import path

from notifications.graphql.views import inbox

urlpatterns = [path("inbox/q", inbox)]
