"""What `make run` has for the designer."""

import pytest

from designer import demo
from notifications.demo import seed
from notifications.models import Brand, Message, Template
from notifications.pipeline import templates


@pytest.mark.django_db
def test_a_published_template_with_a_brand_and_data_and_messages_of_it():
    seed.prepare()
    demo.prepare()
    row = Template.objects.get()
    assert (row.name, row.alias, str(row.published)) == ("Order shipped", demo.ALIAS, "v1")
    assert Brand.objects.get().is_default
    assert row.data_sets.count() == 3
    assert Message.objects.filter(notification=demo.ALIAS).count() == 3
    assert f"http://x/admin/notifications/template/{row.template_id}/design/" in demo.hint(
        "http://x"
    )


@pytest.mark.django_db
def test_a_second_start_changes_nothing():
    seed.prepare()
    demo.prepare()
    templates.save_draft(demo.ALIAS, {"name": "Mine"}, by="ada")
    demo.prepare()
    assert Template.objects.get().name == "Mine"
    assert Message.objects.filter(notification=demo.ALIAS).count() == 3
