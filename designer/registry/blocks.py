"""Every block, in the order of the palette: adding one is an entry here and a renderer."""

from designer.registry import fields
from designer.registry.fields import EMAIL, options
from designer.registry.model import BlockType, Field, Variant

INSIDE = ("text", "action", "image", "divider", "quote", "list", "html")

TEXT = BlockType(
    type="text",
    label="Text",
    icon="notes",
    group="text",
    help="A paragraph or a heading.",
    defaults={"type": "text", "content": ""},
    inline="content",
    variants=(
        Variant("Text", "notes", {"type": "text", "content": ""}),
        Variant("Heading", "title", {"type": "text", "content": "", "text_style": "h1"}),
        Variant("Subheading", "title", {"type": "text", "content": "", "text_style": "h2"}),
        Variant("Small heading", "title", {"type": "text", "content": "", "text_style": "h3"}),
        Variant("Small print", "subject", {"type": "text", "content": "", "text_style": "subtext"}),
    ),
    fields=(
        Field("content", "Text", "richtext", translatable=True, required=True),
        Field(
            "text_style",
            "Style",
            "select",
            options(
                "text", h1="Heading", h2="Subheading", h3="Small heading", subtext="Small print"
            ),
        ),
        fields.ALIGN_FULL,
        fields.COLOR,
        Field("bold", "Bold", "toggle"),
        Field("italic", "Italic", "toggle"),
        Field("underline", "Underline", "toggle", channels=EMAIL),
        Field("strikethrough", "Strikethrough", "toggle"),
        Field(
            "format",
            "Format",
            "select",
            options(markdown="Markdown"),
            help="Markdown reads *emphasis*, **strong**, [links](https://…), lists and headings.",
        ),
        fields.FONT_SIZE,
        fields.LINE_HEIGHT,
        fields.BACKGROUND,
        fields.PADDING,
        fields.BORDER_COLOR,
        fields.BORDER_SIZE,
    ),
    limits={"slack": {"content": 3000}},
)

ACTION = BlockType(
    type="action",
    label="Button",
    icon="smart_button",
    group="text",
    help="A button or a link that leads somewhere.",
    defaults={"type": "action", "content": "Open", "href": "https://", "style": "button"},
    inline="content",
    variants=(
        Variant(
            "Button",
            "smart_button",
            {"type": "action", "content": "Open", "href": "https://", "style": "button"},
        ),
        Variant(
            "Link",
            "link",
            {"type": "action", "content": "Read more", "href": "https://", "style": "link"},
        ),
    ),
    fields=(
        Field("content", "Label", "text", translatable=True, required=True),
        Field("href", "Link", "url", translatable=True, required=True, placeholder="https://"),
        Field("style", "Style", "select", options("button", "link", "secondary", "tertiary")),
        fields.ALIGN_FULL,
        fields.BACKGROUND,
        fields.COLOR,
        fields.BORDER_RADIUS,
        fields.BORDER_SIZE,
        fields.PADDING,
        fields.FONT_SIZE,
        fields.TRACKING,
        Field("action_id", "Identifier", "text", help="Comes back with the click."),
    ),
    limits={"slack": {"content": 75}},
)

QUOTE = BlockType(
    type="quote",
    label="Quote",
    icon="format_quote",
    group="text",
    help="Someone's words, set apart.",
    defaults={"type": "quote", "content": "", "text_style": "text"},
    inline="content",
    fields=(
        Field("content", "Text", "richtext", translatable=True, required=True),
        Field("text_style", "Style", "select", options("text", "h1", "h2", "subtext")),
        fields.ALIGN,
        fields.BORDER_COLOR,
        fields.BACKGROUND,
        fields.FONT_SIZE,
        fields.LINE_HEIGHT,
    ),
)

_ITEM = {"type": "list-item", "elements": [{"type": "string", "content": ""}]}
LIST = BlockType(
    type="list",
    label="List",
    icon="format_list_bulleted",
    group="text",
    help="Points or steps, up to five levels deep.",
    defaults={"type": "list", "list_type": "unordered", "elements": [_ITEM]},
    children=("list-item",),
    variants=(
        Variant(
            "Bulleted list",
            "format_list_bulleted",
            {"type": "list", "list_type": "unordered", "elements": [_ITEM]},
        ),
        Variant(
            "Numbered list",
            "format_list_numbered",
            {"type": "list", "list_type": "ordered", "elements": [_ITEM]},
        ),
    ),
    fields=(
        Field("list_type", "Kind", "select", options(unordered="Bulleted", ordered="Numbered")),
        Field("imgSrc", "Bullet image", "url", channels=EMAIL),
        Field("imgHref", "Bullet link", "url", channels=EMAIL),
        fields.FONT_SIZE,
        fields.LINE_HEIGHT,
        fields.PADDING,
    ),
)

LIST_ITEM = BlockType(
    type="list-item",
    label="List item",
    icon="fiber_manual_record",
    group="text",
    help="One point of a list; it may hold a list of its own.",
    defaults=_ITEM,
    inline="elements",
    children=("string", "link", "img", "list"),
    fields=(fields.BACKGROUND,),
    palette=False,
)

IMAGE = BlockType(
    type="image",
    label="Image",
    icon="image",
    group="media",
    help="A picture from the web. Who cannot see it reads its description.",
    defaults={"type": "image", "src": "https://", "alt_text": ""},
    channels=("email", "inbox", "push", "slack", "msteams", "webhook"),
    fields=(
        Field("src", "Address", "url", translatable=True, required=True, placeholder="https://"),
        Field("alt_text", "Description", "text", translatable=True),
        Field("href", "Link", "url", translatable=True),
        Field("width", "Width", "size", placeholder="320px", channels=EMAIL),
        fields.ALIGN_FULL,
        fields.BORDER_COLOR,
        fields.BORDER_SIZE,
        fields.PADDING,
        fields.TRACKING,
    ),
    limits={"slack": {"alt_text": 2000}},
)

DIVIDER = BlockType(
    type="divider",
    label="Divider",
    icon="horizontal_rule",
    group="layout",
    help="A line, or air, between two blocks.",
    defaults={"type": "divider"},
    channels=("email", "slack", "msteams"),
    variants=(
        Variant("Divider", "horizontal_rule", {"type": "divider"}),
        Variant(
            "Spacer",
            "height",
            {"type": "divider", "color": "transparent", "padding": "12px 0"},
        ),
    ),
    fields=(
        fields.COLOR,
        Field("border_width", "Width", "size", placeholder="1px", channels=EMAIL),
        fields.PADDING,
    ),
)

_COLUMN = {"type": "column", "elements": [{"type": "text", "content": ""}]}
COLUMNS = BlockType(
    type="columns",
    label="Columns",
    icon="view_column",
    group="layout",
    help="Blocks side by side; one below the other where there is no room.",
    defaults={"type": "columns", "elements": [_COLUMN, _COLUMN]},
    children=("column",),
    variants=(
        Variant(
            "Two columns", "view_column_2", {"type": "columns", "elements": [_COLUMN, _COLUMN]}
        ),
        Variant(
            "Three columns",
            "view_column",
            {"type": "columns", "elements": [_COLUMN, _COLUMN, _COLUMN]},
        ),
    ),
    fields=(
        Field("gap", "Gap", "size", placeholder="16px", channels=EMAIL),
        fields.VERTICAL_ALIGN,
        fields.BACKGROUND,
        fields.PADDING,
        fields.BORDER_COLOR,
        Field("border_width", "Border width", "size", placeholder="1px", channels=EMAIL),
        fields.BORDER_RADIUS,
    ),
    limits={"slack": {"elements": 10}},
)

COLUMN = BlockType(
    type="column",
    label="Column",
    icon="view_agenda",
    group="layout",
    help="One of several columns.",
    defaults=_COLUMN,
    children=INSIDE,
    fields=(
        Field("width", "Width", "size", placeholder="50%", channels=EMAIL),
        fields.VERTICAL_ALIGN,
        fields.BACKGROUND,
        fields.PADDING,
        fields.BORDER_COLOR,
        Field("border_width", "Border width", "size", placeholder="1px", channels=EMAIL),
        fields.BORDER_RADIUS,
    ),
    palette=False,
)

GROUP = BlockType(
    type="group",
    label="Group",
    icon="select_all",
    group="layout",
    help="Blocks that share a condition, a repetition or a background.",
    defaults={"type": "group", "elements": [{"type": "text", "content": ""}]},
    children=(*INSIDE, "columns", "group"),
    fields=(
        fields.BACKGROUND,
        fields.PADDING,
        Field("border", "Border", "text", placeholder="1px solid #dddddd", channels=EMAIL),
    ),
)

HTML = BlockType(
    type="html",
    label="HTML",
    icon="code",
    group="advanced",
    help="Your own markup, cleaned of scripts. Other channels show its text or leave it out.",
    defaults={"type": "html", "content": "<p></p>"},
    channels=EMAIL,
    fields=(Field("content", "HTML", "code", translatable=True, required=True),),
)

JSONNET = BlockType(
    type="jsonnet",
    label="JSON",
    icon="data_object",
    group="advanced",
    help="Slack's or Teams' own blocks, as JSON.",
    defaults={"type": "jsonnet", "content": "[]"},
    channels=("slack", "msteams"),
    fields=(Field("content", "JSON", "code", required=True),),
)

COMMENT = BlockType(
    type="comment",
    label="Note",
    icon="sticky_note_2",
    group="advanced",
    help="For those who edit; nobody else sees it.",
    defaults={"type": "comment", "comment": ""},
    inline="comment",
    fields=(Field("comment", "Note", "text"),),
)

META = BlockType(
    type="meta",
    label="Title",
    icon="title",
    group="text",
    help="The subject of a mail; the title of push, inbox and cards.",
    defaults={"type": "meta", "title": ""},
    inline="title",
    fields=(
        Field("title", "Title", "text", translatable=True),
        Field(
            "preheader",
            "Preview text",
            "text",
            help="Stands behind the subject in a list of mails; else the text's own opening does.",
            channels=EMAIL,
            translatable=True,
        ),
    ),
    palette=False,
)

CHANNEL = BlockType(
    type="channel",
    label="Channel",
    icon="tune",
    group="layout",
    help="What one channel shows instead of what the others do.",
    defaults={"type": "channel", "channel": "default", "elements": []},
    children=("meta", *INSIDE, "columns", "group", "comment", "jsonnet"),
    fields=(
        fields.BACKGROUND,
        Field("content_body_color", "Body colour", "color", channels=EMAIL),
        Field("font_family", "Font", "text", channels=EMAIL),
        fields.FONT_SIZE,
        fields.LINE_HEIGHT,
        fields.PADDING,
    ),
    palette=False,
)

BLOCKS: tuple[BlockType, ...] = (
    TEXT,
    ACTION,
    QUOTE,
    LIST,
    LIST_ITEM,
    IMAGE,
    DIVIDER,
    COLUMNS,
    COLUMN,
    GROUP,
    HTML,
    JSONNET,
    COMMENT,
    META,
    CHANNEL,
)
