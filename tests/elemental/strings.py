"""What the tests of author strings share."""

from notifications.elemental.flavors import PLAIN
from notifications.elemental.handlebars import parse
from notifications.elemental.scope import Scope

CONTEXT = {
    "data": {
        "name": "Ada",
        "order": {
            "items": [{"name": "Mug", "price": 9.5}, {"name": "Tea", "price": 4}],
            "total": 12.0,
            "paid": True,
        },
        "profile": {"nickname": "from data"},
        "price": 9.5,
        "nothing": None,
        "empty": "",
        "zero": 0,
        "none": [],
        "tags": ["new", "hot"],
    },
    "profile": {"email": "ada@example.com"},
    "tenant": {"name": "Acme"},
    "brand": {"colors": {"primary": "#123456"}},
    "urls": {"unsubscribe": "https://example.com/u"},
}


def rendered(source, context=CONTEXT, flavor=PLAIN, *, markdown=False, snippets=None, **options):
    """The text, and the variables that were missing."""
    scope = Scope(context, **options)
    text = parse(source, "content", snippets=snippets or {}, markdown=markdown)
    return text.render(scope, flavor), list(scope.missing)


def show(source, data=None, flavor=PLAIN, **options):
    """The text alone."""
    context = CONTEXT if data is None else {"data": data}
    return rendered(source, context, flavor, **options)[0]
