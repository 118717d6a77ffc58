import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path

from courier_site.middleware import CorsMiddleware

PAGE = "https://shop.example"


def shown(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"{hasattr(request, 'session')} {hasattr(request, 'user')}")


urlpatterns = [path("admin/shown", shown), path("users/u1", shown), path("metrics", shown)]
elsewhere = override_settings(ROOT_URLCONF=__name__)


def cors(origins: list[str], method: str = "GET", to: str = "/users/u1", **headers: str):  # type: ignore[no-untyped-def]
    request = RequestFactory().generic(method, to, headers=headers)
    with override_settings(CORS_ALLOWED_ORIGINS=origins):
        return CorsMiddleware(lambda _request: HttpResponse("view"))(request)


def test_a_preflight_is_answered_with_the_headers_that_the_widgets_send() -> None:
    response = cors(["*"], "OPTIONS", **{"Origin": PAGE, "Access-Control-Request-Method": "POST"})
    assert response.status_code == 204
    assert response["Access-Control-Allow-Origin"] == "*"
    allowed = response["Access-Control-Allow-Headers"]
    for name in ("Authorization", "x-courier-user-id", "x-courier-client-source-id"):
        assert name in allowed
    assert "DELETE" in response["Access-Control-Allow-Methods"]


@pytest.mark.parametrize(
    "path",
    [
        "/inbox/q", "/client/q", "/client/lists/a.b/subscribe/ada", "/users/ada/tokens/t1",
        "/users/ada/preferences", "/inbound/courier", "/t/p/1.x", "/auth/issue-token",
    ],
)  # fmt: skip
def test_every_path_of_the_client_protocol_is_open_to_pages(path: str) -> None:
    asked = "authorization,content-type,x-courier-ua,x-courier-user-id,x-courier-client-key"
    headers = {
        "Origin": PAGE,
        "Access-Control-Request-Method": "PUT",
        "Access-Control-Request-Headers": f"{asked},x-courier-client-source-id",
    }
    response = Client().options(path, headers=headers)
    assert response.status_code == 204
    assert response["Access-Control-Allow-Origin"] == "*"
    allowed = {one.strip().lower() for one in response["Access-Control-Allow-Headers"].split(",")}
    assert set(headers["Access-Control-Request-Headers"].split(",")) <= allowed
    # A refusal is to be read by the page too.
    refused = Client().put(path, headers={"Origin": PAGE})
    assert refused.status_code >= 400
    assert refused["Access-Control-Allow-Origin"] == "*"
    assert refused.json()["message"]


def test_a_link_in_a_mail_is_no_page_s_business() -> None:
    headers = {"Origin": PAGE, "Access-Control-Request-Method": "POST"}
    assert "Access-Control-Allow-Origin" not in Client().options("/t/u/x", headers=headers)


def test_a_listed_origin_is_named_and_another_is_not() -> None:
    assert cors([PAGE], Origin=PAGE)["Access-Control-Allow-Origin"] == PAGE
    other = cors([PAGE], Origin="https://evil.example")
    assert "Access-Control-Allow-Origin" not in other
    assert other["Vary"] == "Origin"


def test_options_that_is_no_preflight_and_other_paths_reach_the_view() -> None:
    assert cors(["*"], "OPTIONS", Origin=PAGE).content == b"view"
    assert "Access-Control-Allow-Origin" not in cors(["*"], to="/admin/", Origin=PAGE)
    assert "Access-Control-Allow-Origin" not in cors(["*"])


@elsewhere
def test_sessions_and_users_are_for_browser_paths_only(client) -> None:  # type: ignore[no-untyped-def]
    assert client.get("/admin/shown").content == b"True True"
    assert client.get("/users/u1").content == b"False False"


@elsewhere
def test_a_form_without_a_token_is_refused_on_browser_paths_only() -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post("/admin/shown").status_code == 403
    assert client.post("/users/u1").status_code == 200


def test_every_middleware_of_the_settings_can_be_listed_by_the_admin() -> None:
    from django.contrib.admin.checks import check_dependencies

    assert check_dependencies() == []
    assert settings.MIDDLEWARE[0] == "django.middleware.security.SecurityMiddleware"
