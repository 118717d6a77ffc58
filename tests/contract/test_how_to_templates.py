"""What the page on templates says to write works as it stands there."""

import re
from pathlib import Path

import pytest

from tests.drain import drain

pytestmark = pytest.mark.django_db(transaction=True)

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "templates.md"


def test_the_code_of_the_page_runs_from_top_to_bottom(client):
    loose = client.with_options()
    loose._strict_response_validation = False
    content = {"elements": [{"type": "meta", "title": "New {{order.id}}"}]}
    names = {"courier": loose, "content": content}
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(), re.DOTALL)
    assert len(blocks) >= 5
    for block in blocks:
        # The page makes its own client, for a server that is not here.
        exec(re.sub(r"^(from courier import|courier = Courier\().*$", "", block, flags=re.M), names)
        drain()
    (message,) = client.messages.list().results
    assert (message.notification, message.event) == (names["template"].id, "order-shipped")
    assert message.status == "DELIVERED"
    counted = [counts for bucket in names["metrics"].series for counts in bucket.data]
    assert sum(counts.delivered for counts in counted) == 1
