from notifications.elemental.json_schema import schema


def test_the_code_tab_gets_the_schema(designer):
    answer = designer.get("schema")
    assert answer.status_code == 200
    assert answer.json() == schema()
