"""Accepts N messages in bulk, in a process of its own: `bulk.py N CHANNEL`. Prints the seconds."""

import sys
import time

import django

django.setup()

from notifications.pipeline.accept import accept  # noqa: E402
from notifications.pipeline.send_schema import parse_send  # noqa: E402

PER_REQUEST = 500


def body(start: int, channel: str) -> dict[str, object]:
    """A request as an application would post it, for PER_REQUEST recipients."""
    people = [
        {"user_id": f"user-{n}", "email": f"user-{n}@example.com", "data": {"order": str(n)}}
        for n in range(start, start + PER_REQUEST)
    ]
    return {
        "message": {
            "to": people,
            "content": {
                "title": "Order {{order}} left",
                "body": "Hello {{name}}, it arrives tomorrow.",
            },
            "data": {"name": "Ada"},
            "routing": {"method": "single", "channels": [channel]},
        }
    }


def main(messages: int, channel: str) -> None:
    bodies = [body(start, channel) for start in range(0, messages, PER_REQUEST)]
    accept(parse_send(bodies.pop()), api_key=None)
    began = time.perf_counter()
    for one in bodies:
        accept(parse_send(one), api_key=None)
    print(time.perf_counter() - began, len(bodies) * PER_REQUEST)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
