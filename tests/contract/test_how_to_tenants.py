"""What the page on tenants says to write works as it stands there."""

import re
from pathlib import Path

import pytest

from notifications.models import InboxItem, TenantPreference
from tests.drain import drain
from tests.pipeline.topics import topic

pytestmark = pytest.mark.django_db(transaction=True)

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "tenants.md"


def test_the_code_of_the_page_runs_from_top_to_bottom(client):
    topic("product-news")
    names = {"courier": client}
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(), re.DOTALL)
    assert len(blocks) >= 5
    for block in blocks:
        # The page makes its own client, for a server that is not here.
        exec(re.sub(r"^(from courier import|courier = Courier\().*$", "", block, flags=re.M), names)
        drain()
    answer, everyone = names["answer"].request_id, names["everyone"].request_id
    shown = {one.channel: one.content for one in client.messages.content(answer).results}
    assert shown["email"].text == "Acme Paris has the plan gold."
    rows = client.messages.list(message_id=everyone).results
    assert {one.id for one in rows} == {f"{everyone}:ada", f"{everyone}:bob"}
    assert TenantPreference.objects.get().status == "OPTED_OUT"
    newest = InboxItem.objects.order_by("-id")[0]
    assert (newest.user, newest.account) == ("ada", "acme-paris")
    (said,) = client.messages.content(newest.message.message_id).results
    assert said.content.body == "Nice to see you at Acme Paris."
