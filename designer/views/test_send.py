"""POST test: sends the saved draft to oneself, on all channels that one chose."""

from typing import Annotated, Any

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.http import HttpRequest
from pydantic import Field

from designer import data_sets
from designer.log import note
from designer.preview.asked import Given
from designer.queries.drafts import find
from designer.views.base import CHANGE, Answer, DesignerView, person, read
from notifications.models import Template
from notifications.pipeline.drafts import send_draft
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.send_schema import Part

# Of a sample profile only what says who somebody is: its addresses are of people who did not ask
# for a test. Source: the claims of OpenID Connect, which Courier's profiles are made of.
PERSONAL = (
    "name", "given_name", "family_name", "middle_name", "nickname", "preferred_username",
    "gender", "birthdate", "zoneinfo", "address", "locale", "custom",
)  # fmt: skip


class Test(Part):
    channels: Annotated[list[str], Field(min_length=1, max_length=12)]
    to: dict[str, Any]
    data_set: int | None = None
    data: Given | None = None
    locale: str = ""
    brand: str = ""


class TestSendView(DesignerView):
    needs = {"POST": CHANGE}

    def post(self, request: HttpRequest, template_id: str) -> Answer:
        body = read(Test, request)
        template = find(template_id)
        given = _given(template, body)
        to = {**_personal(given.profile), **_addressed(body.to, request.user)}
        with transaction.atomic():
            accepted = _sent(template, to, given, body, person(request))
            note(request.user, template, f"Test sent on {', '.join(body.channels)}.")
        ids = [message.message_id for message in accepted.messages]
        return {"request_id": accepted.request_id, "message_ids": ids}


def _sent(template: Template, to: dict[str, Any], given: Given, body: Test, by: str) -> Any:
    try:
        return send_draft(
            template.template_id, to, given.data, body.channels,
            body.locale or given.locale, body.brand, by=by,
        )  # fmt: skip
    except InvalidRequest as error:
        raise InvalidRequest(error.path.removeprefix("message."), error.message) from None


def _given(template: Template, body: Test) -> Given:
    if body.data is not None:
        return body.data
    if body.data_set is None:
        return Given()
    return Given(**data_sets.find(template, body.data_set).payload)


def _personal(profile: dict[str, Any]) -> dict[str, Any]:
    return {name: profile[name] for name in PERSONAL if name in profile}


def _addressed(to: dict[str, Any], user: Any) -> dict[str, Any]:
    """To oneself: with a user id, for the inbox, and for what one stored in a profile of that id."""
    mine = isinstance(user, AbstractUser) and to.get("email", user.email) == user.email
    if to.get("user_id") or not mine:
        return to
    return {**({"email": user.email} if user.email else {}), **to, "user_id": f"staff:{user}"}
