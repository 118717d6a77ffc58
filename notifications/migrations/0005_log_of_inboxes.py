"""The log of inboxes, by inbox and number."""

from typing import Any

from django.db import migrations

# The same expressions as in queries/inbox_log.py, or the databases do not use it.
POSTGRES = """
CREATE INDEX event_of_inbox ON notifications_event
  ((data->>'user'), (data->>'account'), ((data->>'seq')::bigint)) WHERE name LIKE 'inbox.%'
"""
SQLITE = """
CREATE INDEX event_of_inbox ON notifications_event
  (json_extract(data, '$.user'), json_extract(data, '$.account'), json_extract(data, '$.seq'))
  WHERE name LIKE 'inbox.%'
"""


def _index(apps: Any, schema_editor: Any) -> None:
    postgres = schema_editor.connection.vendor == "postgresql"
    schema_editor.execute(POSTGRES if postgres else SQLITE, None)


def _no_index(apps: Any, schema_editor: Any) -> None:
    schema_editor.execute("DROP INDEX event_of_inbox")


class Migration(migrations.Migration):
    dependencies = [("notifications", "0004_inbox_and_preferences")]
    operations = [
        migrations.RunPython(_index, _no_index),
    ]
