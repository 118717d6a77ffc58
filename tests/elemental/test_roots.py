"""A program says which parts of the context it reads, so that nobody fetches the others."""

import pytest

from notifications import elemental


@pytest.mark.parametrize("variable", ["profile.name", "$.profile.name", "$.profile.address.city"])
def test_a_variable_of_the_profile_reads_the_profile(variable):
    program = elemental.compile({"title": "Hi {{" + variable + "}}", "body": ""}, "inbox")
    assert program.reads("profile")


@pytest.mark.parametrize("variable", ["name", "data.name", "user.profile"])
def test_other_variables_do_not(variable):
    program = elemental.compile({"title": "Hi {{" + variable + "}}", "body": ""}, "inbox")
    assert not program.reads("profile")
