"""The reaction table is a queue: every row is inserted, leased once and deleted."""

from typing import Any

from django.db import migrations

# Vacuum by a fixed number of dead rows, at once; room in each page for the lease's new version.
TUNE = """
ALTER TABLE notifications_reaction SET (
  fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
  autovacuum_vacuum_cost_delay = 0, autovacuum_analyze_scale_factor = 0,
  autovacuum_analyze_threshold = 50000)
"""
RESET = """
ALTER TABLE notifications_reaction RESET (
  fillfactor, autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold,
  autovacuum_vacuum_cost_delay, autovacuum_analyze_scale_factor, autovacuum_analyze_threshold)
"""


def _on_postgres(statement: str) -> Any:
    def run(apps: Any, schema_editor: Any) -> None:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(statement)

    return run


class Migration(migrations.Migration):
    dependencies = [("notifications", "0001_initial")]
    operations = [migrations.RunPython(_on_postgres(TUNE), _on_postgres(RESET))]
