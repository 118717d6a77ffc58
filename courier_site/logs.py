"""Log lines as JSON for machines (`LOG_FORMAT=json`)."""

import json
import logging
import re

EXTRA = ("message_id", "event_id", "handler", "request_id", "lane")

# Whoever has such an address may act for its user; a push token is a device's own.
_LINK = re.compile(r"(/preferences/|/t/u/|/t/p/\d+\.)[A-Za-z0-9_-]{30,}|(/users/[^/]+/tokens/).+")


def without_links(record: logging.LogRecord) -> bool:
    """Takes the tokens out of the paths that Django logs with an error; lets every line through."""
    if isinstance(record.args, tuple):
        record.args = tuple(
            _LINK.sub(r"\1\2…", one) if isinstance(one, str) else one for one in record.args
        )
    return True


def unless_not_ready(record: logging.LogRecord) -> bool:
    """Whoever polls /readyz reads its 503; in the log it would only drown what is an error."""
    path = getattr(getattr(record, "request", None), "path", "")
    return not (path == "/readyz" and getattr(record, "status_code", 0) == 503)


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        line.update({key: getattr(record, key) for key in EXTRA if hasattr(record, key)})
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)
