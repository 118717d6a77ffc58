"""Renders deliveries: a template's or the request's content, with its data, as each channel shows it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from notifications import elemental
from notifications.events import DeliveryRendered
from notifications.models import Brand, Delivery, Request
from notifications.pipeline import content, mail_headers
from notifications.pipeline.carried import Carried, routed, undeliverable
from notifications.pipeline.content import Languages, Source
from notifications.pipeline.recipient import merge, stored_profiles
from notifications.pipeline.translations import Catalogues, catalogues
from notifications.states import DeliveryStatus, Reason

Json = dict[str, Any]


@dataclass(slots=True)
class Job:
    """One delivery on its way to its content."""

    one: Carried
    payload: Json
    source: Source
    brand: Json | None
    languages: Languages
    stored: Json | None = None
    program: elemental.Program | None = None

    @property
    def locale(self) -> str:
        """The recipient's language: what the send says, then what is stored."""
        return str(self.one.to.get("locale") or (self.stored or {}).get("locale") or "")


def render(message_ids: Iterable[int]) -> None:
    """Moves routed deliveries to RENDERED with their content; one that cannot be is UNDELIVERABLE.

    In the caller's transaction. Runs twice without harm. Its queries do not grow with the batch.
    """
    waiting = routed(message_ids)
    failed: dict[int, tuple[str, str]] = {}
    jobs = _jobs(waiting, failed)
    _load_profiles(jobs, lambda job: job.languages.localized or job.languages.translated)
    for job in jobs:
        with _failing(job.one, failed):
            channel = elemental.channel_of(job.one.channel, job.one.provider)
            job.program = content.program_for(
                job.source, channel, job.locale, job.brand, job.one.provider
            )
    _load_profiles(jobs, lambda job: job.program is not None and job.program.reads("profile"))
    texts = catalogues(job.locale for job in jobs if job.languages.translated)
    rendered: dict[int, tuple[Any]] = {}
    for job in jobs:
        if job.program is not None:
            with _failing(job.one, failed):
                rendered[job.one.id] = (_made(job, job.program, texts),)
    Delivery.objects.move(
        rendered,
        DeliveryStatus.RENDERED,
        lambda pk: [waiting[pk].event(DeliveryRendered, mock=waiting[pk].mock)],
        columns=("content",),
    )
    undeliverable(failed, waiting)


def _jobs(waiting: Mapping[int, Carried], failed: dict[int, tuple[str, str]]) -> list[Job]:
    payloads = _payloads(waiting.values())
    versions = content.of_versions(
        {one.version: one.notification for one in waiting.values() if one.version is not None}
    )
    own = {pk: content.of_request(payload) for pk, payload in payloads.items()}
    sources = {}
    for pk, one in waiting.items():
        if one.version is not None:
            sources[pk] = versions[one.version]
        elif one.notification and "draft" not in payloads[one.request]:
            failed[pk] = (
                Reason.FAILED,
                "The template was deleted while the message was on its way.",
            )
        else:
            sources[pk] = own[one.request]
    named = {
        pk: payloads[waiting[pk].request].get("brand_id") or s.brand for pk, s in sources.items()
    }
    brands = Brand.objects.views(named.values())
    return [
        Job(
            waiting[pk], payloads[waiting[pk].request], source, brands.get(named[pk]),
            content.languages(source, brands.get(named[pk])),
        )
        for pk, source in sources.items()
    ]  # fmt: skip


def _payloads(deliveries: Iterable[Carried]) -> dict[int, Json]:
    requests = Request.objects.filter(id__in={one.request for one in deliveries})
    return dict(requests.values_list("id", "payload"))


def _load_profiles(jobs: Iterable[Job], wanted: Callable[[Job], bool]) -> None:
    """Reads the stored profiles of the recipients whose content reads them; at most 1 query."""
    reading = [job for job in jobs if job.stored is None and wanted(job)]
    found = stored_profiles(job.one.user for job in reading)
    for job in reading:
        job.stored = found.get(job.one.user, {})


def _made(job: Job, program: elemental.Program, texts: Mapping[str, Catalogues]) -> Json:
    one, source = job.one, job.source
    data = {**job.payload.get("data", {}), **one.to.get("data", {})}
    seen = content.context(
        job.brand,
        data=data,
        profile=merge(job.stored or {}, one.to),
        tenant={"id": one.account} if one.account else {},
        translations=texts.get(job.locale, {}),
    )
    made = program.render(seen, throw_on_missing=source.throw_on_missing).as_dict()
    asked = job.payload.get("brand_id") or source.brand
    if asked and (job.brand is None or job.brand["id"] != asked):
        made["warnings"] = [*made["warnings"], f"brand {asked!r} does not exist; not used"]
    if one.channel == "email" and source.email:
        throws = source.throw_on_missing
        made["email"] = mail_headers.rendered(source.email, seen, throw_on_missing=throws)
    # An inbox item carries the data itself, for the application's own use of it.
    return {**made, "data": data} if one.channel == "inbox" else made


@contextmanager
def _failing(one: Carried, failed: dict[int, tuple[str, str]]) -> Iterator[None]:
    """Notes the failure of one delivery, so that it fails alone."""
    try:
        yield
    except (elemental.ElementalError, RecursionError) as error:
        reason = f"The content cannot be rendered for {one.channel}: {error}"
        failed[one.id] = (Reason.FAILED, reason)
