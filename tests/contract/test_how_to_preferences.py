"""What the page on preferences says to write works as it stands there."""

import re
from pathlib import Path

import pytest

from tests.drain import drain

pytestmark = pytest.mark.django_db(transaction=True)

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "preferences.md"


def test_the_code_of_the_page_runs_from_top_to_bottom(client, capsys):
    names = {"courier": client}
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(), re.DOTALL)
    assert len(blocks) >= 5
    for block in blocks:
        # The page makes its own client, for a server that is not here.
        exec(re.sub(r"^(from courier import|courier = Courier\().*$", "", block, flags=re.M), names)
        drain()
    said = capsys.readouterr().out
    assert "UNDELIVERABLE UNSUBSCRIBED Notification opted out by user" in said
    assert [one.status for one in client.messages.list(recipient="ada").results] == ["DELIVERED"]
    (delivered,) = client.messages.list(recipient="ada").results
    kinds = [one["type"] for one in client.messages.history(delivered.id).results]
    assert kinds[-1] == "DELIVERED"
