"""Who signs in arrives at the admin, whatever way led to the form."""

import pytest
from django.contrib.auth.models import User
from django.test import Client


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/admin/login/", "/admin/login/?next=/admin/"])
def test_the_form_leads_to_the_first_page(path: str) -> None:
    User.objects.create_superuser("ada", "ada@example.com", "secret")
    answer = Client().post(path, {"username": "ada", "password": "secret"}, follow=True)
    assert answer.redirect_chain == [("/admin/", 302)]
    assert answer.status_code == 200
