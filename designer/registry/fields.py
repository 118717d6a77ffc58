"""Inputs that more than one block has."""

from designer.registry.model import Field, Option

EMAIL = ("email",)


def options(*values: str, **labelled: str) -> tuple[Option, ...]:
    """Choices by value; a label is the value made readable unless one is given."""
    return (
        *(Option(value, value.replace("_", " ").capitalize()) for value in values),
        *(Option(value, label) for value, label in labelled.items()),
    )


ALIGN = Field("align", "Alignment", "select", options("left", "center", "right"), channels=EMAIL)
ALIGN_FULL = Field(
    "align", "Alignment", "select", options("left", "center", "right", full="Full width")
)
COLOR = Field("color", "Colour", "color", channels=EMAIL)
BACKGROUND = Field("background_color", "Background", "color", channels=EMAIL)
BORDER_COLOR = Field("border_color", "Border colour", "color", channels=EMAIL)
BORDER_SIZE = Field("border_size", "Border width", "size", placeholder="1px", channels=EMAIL)
BORDER_RADIUS = Field(
    "border_radius",
    "Corner radius",
    "size",
    placeholder="8px",
    help="Outlook on Windows shows square corners.",
    channels=EMAIL,
)
PADDING = Field("padding", "Padding", "padding", placeholder="8px 32px", channels=EMAIL)
FONT_SIZE = Field("font_size", "Font size", "size", placeholder="16px", channels=EMAIL)
LINE_HEIGHT = Field("line_height", "Line height", "size", placeholder="1.6", channels=EMAIL)
VERTICAL_ALIGN = Field(
    "vertical_align",
    "Vertical alignment",
    "select",
    options("top", "middle", "bottom"),
    channels=EMAIL,
)
TRACKING = Field(
    "disable_tracking", "Do not track clicks", "toggle", help="The link stays as it is written."
)
