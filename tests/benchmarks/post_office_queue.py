"""Queues N templated mails with django-post_office's send_many: `post_office_queue N`."""

import sys

import django

django.setup()

from post_office import mail  # noqa: E402
from post_office.models import EmailTemplate  # noqa: E402

from notifications import elemental  # noqa: E402
from tests.benchmarks.bench_email import CONTENT  # noqa: E402

VARIABLES = {"name": "{{ name }}", "order": "{{ order }}"}


def template() -> EmailTemplate:
    """The very same mail that our side renders, as a Django template."""
    rendered = elemental.compile(CONTENT, "email").render({"data": VARIABLES})
    return EmailTemplate.objects.create(
        name="order", subject=rendered.subject, content=rendered.text, html_content=rendered.html
    )


def main(messages: int) -> None:
    order = template()
    mail.send_many(
        [
            {
                "recipients": f"user-{n}@example.com",
                "sender": "notifications@localhost",
                "template": order,
                "context": {"name": "Ada", "order": n},
            }
            for n in range(messages)
        ]
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
