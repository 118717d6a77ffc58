"""The template document: its elements, and reading it from what a caller sent.

Unknown keys of known elements are kept, so that a document written for a newer
version comes back as it went in. Source: Courier's Elemental reference, 2022-01-01.
"""

from notifications.elemental.schema.base import Boxed, Element, is_on
from notifications.elemental.schema.blocks import (
    Action,
    Comment,
    Divider,
    Html,
    Image,
    Jsonnet,
    List,
    ListItem,
    Meta,
    Quote,
    Text,
)
from notifications.elemental.schema.document import VERSION, Document, Envelope, under
from notifications.elemental.schema.inline import Img, Link, String
from notifications.elemental.schema.layout import Channel, Column, Columns, Group
from notifications.elemental.schema.reading import (
    FIXED,
    MAX_BYTES,
    MAX_DEPTH,
    MAX_ELEMENTS,
    MAX_LIST_DEPTH,
    canonical,
    overridden,
    parse,
    read,
    shape_errors,
)
from notifications.elemental.schema.wording import content_errors, kind_of, shown

# Every element by its type; where each may stand is what `layout`, `blocks`, `inline` say.
ELEMENTS: dict[str, type[Element]] = {
    "meta": Meta,
    "text": Text,
    "string": String,
    "link": Link,
    "img": Img,
    "action": Action,
    "image": Image,
    "divider": Divider,
    "quote": Quote,
    "html": Html,
    "list": List,
    "list-item": ListItem,
    "group": Group,
    "columns": Columns,
    "column": Column,
    "channel": Channel,
    "comment": Comment,
    "jsonnet": Jsonnet,
}

__all__ = [
    "ELEMENTS", "FIXED", "MAX_BYTES", "MAX_DEPTH", "MAX_ELEMENTS", "MAX_LIST_DEPTH", "VERSION",
    "Action", "Boxed", "Channel", "Column", "Columns", "Comment", "Divider", "Document", "Element",
    "Envelope", "Group", "Html", "Image", "Img", "Jsonnet", "Link", "List", "ListItem", "Meta",
    "Quote", "String", "Text", "canonical", "content_errors", "is_on", "kind_of", "overridden",
    "parse", "read", "shape_errors", "shown", "under",
]  # fmt: skip
