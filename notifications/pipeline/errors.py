"""What a caller did wrong, in words that name the field."""


class InvalidRequest(Exception):
    """A value that cannot be accepted; `path` names it as in the request body."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}" if path else message)
        self.path, self.message = path, message


class NotFound(Exception):
    """What the request names does not exist."""


class Conflict(Exception):
    """The request is right, and what it is about is in a state that does not allow it."""
