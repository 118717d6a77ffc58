"""Every path of the REST API."""

from django.urls import URLPattern, path
from drf_spectacular.views import SpectacularSwaggerView

from notifications.api import (
    auth,
    brands,
    messages,
    notification_content,
    notification_metrics,
    notification_versions,
    notifications,
    profiles,
    requests,
    send,
    tenants,
    translations,
    user_tenants,
)
from notifications.api.schema import SchemaView

operations: list[URLPattern] = [
    path("send", send.SendView.as_view()),
    path("messages", messages.MessagesView.as_view()),
    path("messages/<str:message_id>", messages.MessageView.as_view()),
    path("messages/<str:message_id>/history", messages.MessageHistoryView.as_view()),
    path("messages/<str:message_id>/output", messages.MessageOutputView.as_view()),
    path("messages/<str:message_id>/cancel", messages.CancelView.as_view()),
    path("messages/<str:message_id>/resend", messages.ResendView.as_view()),
    path("messages/<str:message_id>/archive", messages.ArchiveMessageView.as_view()),
    path("requests/<str:request_id>/archive", requests.ArchiveRequestView.as_view()),
    path("profiles/<str:user_id>", profiles.ProfileView.as_view()),
    path("auth/issue-token", auth.IssueTokenView.as_view()),
    path("notifications", notifications.TemplatesView.as_view()),
    path("notifications/<str:template_id>", notifications.TemplateDetailView.as_view()),
    path("notifications/<str:template_id>/versions", notification_versions.VersionsView.as_view()),
    path("notifications/<str:template_id>/publish", notification_versions.PublishView.as_view()),
    path("notifications/<str:template_id>/metrics", notification_metrics.MetricsView.as_view()),
    path("notifications/<str:template_id>/content", notification_content.ContentView.as_view()),
    path(
        "notifications/<str:template_id>/elements/<str:element_id>",
        notification_content.ElementView.as_view(),
    ),
    path(
        "notifications/<str:template_id>/locales/<str:locale_id>",
        notification_content.LocaleView.as_view(),
    ),
    path("brands", brands.BrandsView.as_view()),
    path("brands/<str:brand_id>", brands.BrandView.as_view()),
    path("tenants", tenants.TenantsView.as_view()),
    path("tenants/<str:tenant_id>", tenants.TenantView.as_view()),
    path("tenants/<str:tenant_id>/users", tenants.TenantUsersView.as_view()),
    path(
        "tenants/<str:tenant_id>/default_preferences/items/<str:topic_id>",
        tenants.DefaultPreferenceView.as_view(),
    ),
    path("users/<str:user_id>/tenants", user_tenants.UserTenantsView.as_view()),
    path("users/<str:user_id>/tenants/<str:tenant_id>", user_tenants.UserTenantView.as_view()),
    path("translations/<str:domain>/<str:locale>", translations.TranslationView.as_view()),
]

urlpatterns: list[URLPattern] = [
    *operations,
    path("schema/", SchemaView.as_view(), name="schema"),
    path("docs/", SpectacularSwaggerView.as_view(url_name="schema"), name="docs"),
]
