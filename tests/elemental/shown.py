"""What a channel shows of a document, and the documents of all elements."""

import json
from pathlib import Path

from notifications import elemental

DOCUMENTS = sorted((Path(__file__).parent / "documents").glob("*.json"))
BRAND = {"name": "Acme", "settings": {}, "snippets": [{"name": "signature", "value": "Acme"}]}
DATA = {
    "name": "Ada <!channel> *x*",
    "id": "7",
    "items": [{"name": "Mug", "price": 3}, {"name": "Tea", "price": 4}],
    "order": {"id": "A1", "total": 120, "items": [{"name": "Mug"}, {"name": "Tea"}]},
}


def elements(*nodes):
    return {"version": "2022-01-01", "elements": list(nodes)}


def show(channel, *nodes, **data):
    return elemental.compile(elements(*nodes), channel).render({"data": data})


def document(path):
    return json.loads(path.read_text())


def channel(name, raw):
    return {"type": "channel", "channel": name, "raw": raw}
