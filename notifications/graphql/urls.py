"""The paths that Courier's widgets call GraphQL on."""

from django.urls import path

from notifications.graphql.views import client, inbox

urlpatterns = [path("inbox/q", inbox), path("client/q", client)]
