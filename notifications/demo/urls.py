"""The demo page's paths; they answer 404 unless the product was started with --demo."""

from django.urls import path

from notifications.demo import views

urlpatterns = [
    path("demo/", views.page, name="demo"),
    path("demo/token", views.token),
    path("demo/send", views.send),
    path("demo/status/<str:message_id>", views.status),
]
