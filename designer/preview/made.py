"""A preview: the draft on every channel at once, as a send would render it."""

import json
import logging
import time
from typing import Any

from designer.preview import slack, teams
from designer.preview.asked import Asked, Seen, checked_channels, seen
from notifications import elemental
from notifications.elemental import gsm, push
from notifications.elemental.lint import lint
from notifications.models import Brand, Template
from notifications.pipeline import content, mail_headers, templates
from notifications.pipeline.content import Source
from notifications.pipeline.links import EXAMPLES
from notifications.pipeline.translations import catalogues

log = logging.getLogger(__name__)

Json = dict[str, Any]

# Seconds for all channels together; one that is not begun by then says so.
MOST_TIME = 3.0


def made(template: Template, asked: Asked) -> Json:
    """The answer of POST preview. Raises InvalidRequest, NotFound. At most 4 queries.

    What is wrong with the document is not raised: each channel fails alone, with its error.
    """
    began = time.monotonic()
    channels = checked_channels(asked.channels, elemental.CHANNELS)
    whose = seen(template, asked)
    maker = _Maker(template, asked, whose, began + MOST_TIME)
    shown = {channel: maker.shown(channel) for channel in channels}
    return {
        "channels": shown,
        "lint": maker.findings(template.settings),
        "errors": templates.errors_of(asked.content, asked.brand or template.brand),
        "variables": [{"name": n, "missing": m} for n, m in sorted(maker.variables.items())],
        "locale": maker.locale,
        "ms": round((time.monotonic() - began) * 1000, 1),
    }


class _Maker:
    """One preview: what its channels have in common, and what they leave behind."""

    def __init__(self, template: Template, asked: Asked, whose: Seen, until: float) -> None:
        named = asked.brand or template.brand
        self.brand = Brand.objects.views([named]).get(named)
        self.source = Source(asked.content, email=template.email)
        self.locale, self.until = whose.language(asked.locale), until
        languages = content.languages(self.source, self.brand)
        texts = catalogues([self.locale] if languages.translated else []).get(self.locale, {})
        self.context = content.context(
            self.brand, data=whose.data, profile=whose.profile, tenant=whose.tenant,
            urls=EXAMPLES, translations=texts,
        )  # fmt: skip
        # Only of sample data is it a mistake that nothing shows it.
        self.sample = whose.data if asked.data_set is not None else None
        self.variables: dict[str, bool] = {}
        self.rendered: dict[str, elemental.Rendered] = {}

    def findings(self, settings: Json) -> list[Json]:
        """What the checks say of all channels together; to be asked when they have been shown."""
        found = lint(
            self.source.content, self.rendered, self.brand,
            throw_on_missing=bool(settings.get("throw_on_missing")), data=self.sample,
        )  # fmt: skip
        return [one.as_dict() for one in found]

    def shown(self, channel: str) -> Json:
        """The channel's part of the answer, or `{"error"}`."""
        if time.monotonic() > self.until:
            return {"error": "The other channels took too long."}
        try:
            return self._shown(channel)
        except (elemental.ElementalError, RecursionError) as error:
            return {"error": str(error) or "is nested too deep"}
        except Exception:
            log.exception("the preview of %s failed", channel)
            return {"error": "This cannot be shown; the server's log says why."}

    def _shown(self, channel: str) -> Json:
        program = content.program_for(self.source, channel, self.locale, self.brand, keep=False)
        rendered = program.render(self.context, mark_missing=True)
        self.rendered[channel] = rendered
        missing = set(rendered.missing)
        for name in (*program.variables, *rendered.missing):
            self.variables[name] = self.variables.get(name, False) or name in missing
        return {**rendered.as_dict(), "bytes": size(rendered), **self._extra(channel, rendered)}

    def _extra(self, channel: str, rendered: elemental.Rendered) -> Json:
        if channel == "sms":
            return {"sms": gsm.segments(rendered.text or rendered.body).as_dict()}
        if channel == "slack":
            return {"html_preview": slack.drawn(rendered.payload.get("blocks"))}
        if channel == "msteams":
            return {"html_preview": teams.drawn(rendered.payload)}
        if channel == "email" and self.source.email:
            headers = mail_headers.rendered(self.source.email, self.context, throw_on_missing=False)
            return {"email": headers}
        return {}


def size(rendered: elemental.Rendered) -> int:
    """What it weighs on its way: the mail's HTML, the payload, or the text."""
    if rendered.channel == "push":
        return push.wire_bytes(rendered.payload)
    if rendered.payload:
        return len(json.dumps(rendered.payload, ensure_ascii=False).encode())
    return len((rendered.html or rendered.text or rendered.body).encode())
