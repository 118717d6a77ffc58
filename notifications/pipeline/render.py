"""Renders deliveries: a template's or the request's content, with its data, as each channel shows it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from notifications import elemental
from notifications.events import DeliveryRendered
from notifications.models import Brand, Delivery, Request
from notifications.pipeline import content, mail_headers, tracking, unsubscribing
from notifications.pipeline.carried import Carried, routed, undeliverable
from notifications.pipeline.content import Languages, Source
from notifications.pipeline.recipient import merge
from notifications.pipeline.tenancy import Tenancy, profiles, tenancies
from notifications.pipeline.translations import Catalogues, catalogues
from notifications.states import DeliveryStatus, Reason

Json = dict[str, Any]


@dataclass(slots=True)
class Job:
    """One delivery on its way to its content. `named` is the public id of the brand asked for."""

    one: Carried
    payload: Json
    source: Source
    named: str
    brand: Json | None
    tenancy: Tenancy | None
    languages: Languages
    stored: Json | None = None
    program: elemental.Program | None = None

    @property
    def topic(self) -> str:
        """The public id of what it is about, empty where nothing names one."""
        return content.topic_of(self.payload, self.source)

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
    within = tenancies(one.account for one in waiting.values())
    jobs = _jobs(waiting, within, failed)
    _load_profiles(jobs, within, lambda job: job.languages.localized or job.languages.translated)
    for job in jobs:
        with _failing(job.one, failed):
            channel = elemental.channel_of(job.one.channel, job.one.provider)
            job.program = content.program_for(
                job.source, channel, job.locale, job.brand, job.one.provider
            )
    _load_profiles(
        jobs, within, lambda job: job.program is not None and job.program.reads("profile")
    )
    texts = catalogues(job.locale for job in jobs if job.languages.translated)
    mails = ((job.one, job.topic) for job in jobs if job.one.channel == "email")
    links = unsubscribing.in_headers(mails)
    rendered: dict[int, tuple[Any]] = {}
    for job in jobs:
        if job.program is not None:
            with _failing(job.one, failed):
                made = _made(job, job.program, texts, links.get(job.one.id, ""))
                rendered[job.one.id] = (made,)
    Delivery.objects.move(
        rendered,
        DeliveryStatus.RENDERED,
        lambda pk: [waiting[pk].event(DeliveryRendered, mock=waiting[pk].mock)],
        columns=("content",),
    )
    undeliverable(failed, waiting)


def _jobs(
    waiting: Mapping[int, Carried],
    within: Mapping[str, Tenancy],
    failed: dict[int, tuple[str, str]],
) -> list[Job]:
    payloads = _payloads(waiting.values())
    versions = content.of_versions(
        {one.version: one.notification for one in waiting.values() if one.version is not None}
    )
    tenants = content.of_tenant_versions(
        one.tenant_version for one in waiting.values() if one.tenant_version is not None
    )
    own = {pk: content.of_request(payload) for pk, payload in payloads.items()}
    sources = {}
    for pk, one in waiting.items():
        base = None if one.version is None else versions[one.version]
        if one.tenant_version in tenants:
            sources[pk] = content.over(base, tenants[one.tenant_version])
        elif base is not None:
            sources[pk] = base
        elif one.notification and "draft" not in payloads[one.request]:
            failed[pk] = (
                Reason.FAILED,
                "The template was deleted while the message was on its way.",
            )
        else:
            sources[pk] = own[one.request]
    named = {
        pk: _brand(payloads[waiting[pk].request], within.get(waiting[pk].account), source)
        for pk, source in sources.items()
    }
    brands = Brand.objects.views(named.values())
    return [
        Job(
            waiting[pk], payloads[waiting[pk].request], source, named[pk], brands.get(named[pk]),
            within.get(waiting[pk].account), content.languages(source, brands.get(named[pk])),
        )
        for pk, source in sources.items()
    ]  # fmt: skip


def _brand(payload: Json, tenancy: Tenancy | None, source: Source) -> str:
    """The send's, then the tenant's or its parents', then the template's; empty is the default.

    Source: `brand_id` of Courier's TenantUpdateParams, "when one is not specified by the send".
    """
    return payload.get("brand_id") or (tenancy and tenancy.brand) or source.brand


def _payloads(deliveries: Iterable[Carried]) -> dict[int, Json]:
    requests = Request.objects.filter(id__in={one.request for one in deliveries})
    return dict(requests.values_list("id", "payload"))


def _load_profiles(
    jobs: Iterable[Job], within: Mapping[str, Tenancy], wanted: Callable[[Job], bool]
) -> None:
    """Reads the profiles of the recipients whose content reads them; at most 2 queries."""
    reading = [job for job in jobs if job.stored is None and wanted(job)]
    found = profiles(((job.one.user, job.one.account) for job in reading), within)
    for job in reading:
        job.stored = found[job.one.user, job.one.account]


def _made(
    job: Job, program: elemental.Program, texts: Mapping[str, Catalogues], unsubscribe: str
) -> Json:
    one, source = job.one, job.source
    data = {**job.payload.get("data", {}), **one.to.get("data", {})}
    seen = content.context(
        job.brand,
        data=data,
        profile=merge(job.stored or {}, one.to),
        tenant=content.tenant(one.account, job.tenancy),
        urls=unsubscribing.urls(one, job.topic) if program.reads("urls") else {},
        translations=texts.get(job.locale, {}),
    )
    made = program.render(seen, throw_on_missing=source.throw_on_missing).as_dict()
    if job.named and (job.brand is None or job.brand["id"] != job.named):
        made["warnings"] = [*made["warnings"], f"brand {job.named!r} does not exist; not used"]
    if one.channel == "email" and source.email:
        throws = source.throw_on_missing
        made["email"] = mail_headers.rendered(source.email, seen, throw_on_missing=throws)
    if unsubscribe:
        made["email"] = {**made.get("email", {}), "unsubscribe": unsubscribe}
    if one.channel == "push":
        made["payload"] = tracking.in_push(made["payload"], one.id)
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
