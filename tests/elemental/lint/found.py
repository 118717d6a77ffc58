"""What the checks say of a document, on some channels."""

from notifications import elemental
from notifications.elemental.lint import lint
from tests.elemental.shown import elements


def found(*nodes, channels=elemental.CHANNELS, brand=None, data=None, locale=None, **options):
    return findings(elements(*nodes), channels, brand, data, locale, **options)


def findings(content, channels, brand=None, data=None, locale=None, **options):
    context = {"data": data or {}}
    rendered = {
        channel: elemental.compile(content, channel, brand=brand, locale=locale).render(context)
        for channel in channels
    }
    return lint(content, rendered, brand, **options)


def coded(all_of_them, code):
    return [
        (one.path, one.channel, one.level, one.message) for one in all_of_them if one.code == code
    ]


def text(content="Some words that are long enough to be a preview", **more):
    return {"type": "text", "content": content, **more}


def action(href="https://x.example", **more):
    return {"type": "action", "content": "Open it", "href": href, **more}


TITLE = {"type": "meta", "title": "A title"}
