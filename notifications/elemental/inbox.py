"""The inbox: plain text for title, body and preview. Nothing is escaped here, because
nothing here is HTML; a widget that shows it sanitises it, as Courier's do.
"""

from __future__ import annotations

from typing import Any

from notifications.elemental.program import Program, limited
from notifications.elemental.rendered import Rendered


class InboxProgram(Program):
    channel = "inbox"

    def render(self, context: dict[str, Any]) -> Rendered:
        filled = self.fill(context)
        title = limited(filled.title)
        body = limited(filled.body)
        return Rendered(
            channel=self.channel,
            subject=title,
            title=title,
            body=body,
            html="",
            text=body,
            preview=" ".join(body.split()),
            actions=filled.actions,
            blocks=filled.blocks,
            missing=filled.missing,
            warnings=filled.warnings,
        )
