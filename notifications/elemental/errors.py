"""What can be wrong with a template document, and with what becomes of it."""


class ElementalError(ValueError):
    """Base of everything that this package raises on purpose."""


class ContentError(ElementalError):
    """The document is malformed.

    `path` names the place from the caller's point of view, such as
    `content.elements[3].type`; `message` says what was found and what is wanted.
    """

    def __init__(self, path: str, message: str) -> None:
        super().__init__(path, message)
        self.path = path
        self.message = message

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class RenderError(ElementalError):
    """A sound document cannot be rendered with this data or on this channel."""
