"""The admin site: django-unfold's, without the pages of the task queue, which holds only rings."""

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.contrib.admin import sites
from django.db.models import Model
from django.db.models.base import ModelBase
from unfold.apps import BasicAppConfig
from unfold.sites import UnfoldAdminSite

HIDDEN_APPS = frozenset({"django_q"})


class CourierAdminSite(UnfoldAdminSite):  # type: ignore[misc]
    """What is owed and what failed is shown by the outbox's own pages, not by the queue's."""

    def register(
        self,
        model_or_iterable: type[Model] | Iterable[type[Model]],
        admin_class: type[Any] | None = None,
        **options: Any,
    ) -> None:
        given = (
            [model_or_iterable] if isinstance(model_or_iterable, ModelBase) else model_or_iterable
        )
        shown = [model for model in given if model._meta.app_label not in HIDDEN_APPS]  # type: ignore[union-attr]
        super().register(shown, admin_class, **options)


class AdminSiteConfig(BasicAppConfig):  # type: ignore[misc]
    """Unfold's app with this site in place of its own; ready before the admin looks for pages."""

    def ready(self) -> None:
        admin.site = sites.site = CourierAdminSite()
