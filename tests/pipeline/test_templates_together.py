"""Templates and brands, written by several at the same time."""

from collections import Counter

import pytest

from notifications.models import Brand, Event, Template, TemplateVersion
from notifications.pipeline import brands, templates
from notifications.pipeline.errors import Conflict
from notifications.pipeline.templates import DraftConflict, TemplateInput
from tests.pipeline.test_profiles import at_once

pytestmark = pytest.mark.django_db(transaction=True)

CONTENT = {"elements": [{"type": "text", "content": "Hello"}]}
WRITERS = 6


def make(**fields):
    return templates.create(TemplateInput(name="Order", content=CONTENT, **fields), by="ada")


def outcomes(act):
    """What each of the writers came to: "done", or the name of the refusal."""
    found = Counter()

    def run(number):
        try:
            act(number)
        except Conflict as error:
            found[type(error).__name__] += 1
        else:
            found["done"] += 1

    at_once(*(lambda n=number: run(n) for number in range(WRITERS)))
    return found


def test_of_all_who_change_one_revision_one_does():
    made = make()
    found = outcomes(
        lambda number: templates.save_draft(
            made.template_id, {"name": f"n{number}"}, by="x", revision=1
        )
    )
    assert found == {"done": 1, DraftConflict.__name__: WRITERS - 1}
    made.refresh_from_db()
    assert made.revision == 2
    assert Event.objects.filter(name="template.saved").count() == 2


def test_who_does_not_ask_for_a_revision_overwrites_in_turn():
    made = make()
    outcomes(lambda number: templates.save_draft(made.template_id, {"name": f"n{number}"}, by="x"))
    made.refresh_from_db()
    assert made.revision == 1 + WRITERS


def test_a_draft_that_all_publish_is_one_version():
    made = make()
    assert outcomes(lambda _: templates.publish(made.template_id, by="x"))["done"] == WRITERS
    assert TemplateVersion.objects.count() == 1
    assert Event.objects.filter(name="template.published").count() == 1


def test_an_alias_that_all_want_is_given_once():
    found = outcomes(lambda _: make(alias="order"))
    assert found == {"done": 1, "Conflict": WRITERS - 1}
    assert Template.objects.count() == 1


def test_of_first_brands_one_is_the_default():
    outcomes(lambda number: brands.create(f"Brand {number}", by="x"))
    assert Brand.objects.count() == WRITERS
    assert Brand.objects.filter(is_default=True).count() == 1
    listed = list(Brand.objects.values_list("brand_id", flat=True))
    outcomes(lambda number: brands.set_default(listed[number], by="x"))
    assert Brand.objects.filter(is_default=True).count() == 1
