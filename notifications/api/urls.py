"""Every path of the REST API."""

from django.urls import URLPattern, path
from drf_spectacular.views import SpectacularSwaggerView

from notifications.api import (
    auth,
    brands,
    inbound,
    lists,
    messages,
    notification_content,
    notification_metrics,
    notification_versions,
    notifications,
    preference_page,
    preference_sections,
    preference_topics,
    profiles,
    push_tokens,
    requests,
    send,
    tenant_templates,
    tenants,
    tracking,
    translations,
    user_preferences,
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
    path("tenants/<str:tenant_id>/templates", tenant_templates.TenantTemplatesView.as_view()),
    path(
        "tenants/<str:tenant_id>/templates/<str:template_id>",
        tenant_templates.TenantTemplateView.as_view(),
    ),
    path(
        "tenants/<str:tenant_id>/templates/<str:template_id>/publish",
        tenant_templates.PublishTenantTemplateView.as_view(),
    ),
    path(
        "tenants/<str:tenant_id>/templates/<str:template_id>/versions/<str:version>",
        tenant_templates.TenantTemplateVersionView.as_view(),
    ),
    path("users/<str:user_id>/tenants", user_tenants.UserTenantsView.as_view()),
    path("users/<str:user_id>/tenants/<str:tenant_id>", user_tenants.UserTenantView.as_view()),
    path("users/<str:user_id>/tokens", push_tokens.UserTokensView.as_view()),
    # A token may contain slashes.
    path("users/<str:user_id>/tokens/<path:token>", push_tokens.UserTokenView.as_view()),
    path("client/lists/<str:list_id>/subscribe/<str:user_id>", lists.SubscribeView.as_view()),
    path("client/lists/<str:list_id>/unsubscribe/<str:user_id>", lists.UnsubscribeView.as_view()),
    path("inbound/courier", inbound.TrackView.as_view()),
    path("preferences/sections", preference_sections.SectionsView.as_view()),
    path("preferences/sections/<str:section_id>", preference_sections.SectionView.as_view()),
    path("preferences/sections/<str:section_id>/topics", preference_topics.TopicsView.as_view()),
    path(
        "preferences/sections/<str:section_id>/topics/<str:topic_id>",
        preference_topics.TopicView.as_view(),
    ),
    path(
        "preferences/sections/<str:section_id>/topics/<str:topic_id>/digest",
        preference_topics.TopicDigestView.as_view(),
    ),
    path(
        "preferences/sections/<str:section_id>/topics/<str:topic_id>/digest/release",
        preference_topics.ReleaseDigestView.as_view(),
    ),
    path("preferences/publish", preference_page.PublishView.as_view()),
    path("preferences/logs", preference_page.LogsView.as_view()),
    path("users/<str:user_id>/preferences", user_preferences.UserPreferencesView.as_view()),
    path(
        "users/<str:user_id>/preferences/<str:topic_id>",
        user_preferences.UserTopicPreferenceView.as_view(),
    ),
    path("translations/<str:domain>/<str:locale>", translations.TranslationView.as_view()),
]

urlpatterns: list[URLPattern] = [
    *operations,
    path("t/p/<str:token>", tracking.TrackingView.as_view()),
    path("schema/", SchemaView.as_view(), name="schema"),
    path("docs/", SpectacularSwaggerView.as_view(url_name="schema"), name="docs"),
]
