"""Changes a stored profile. Writers of one profile go one after another, so that no key is lost."""

import json
from collections.abc import Callable
from typing import Any

from django.db import IntegrityError, transaction

from notifications.events import ProfileDeleted, ProfileUpdated
from notifications.models import Profile
from notifications.pipeline import json_patch, plain_json
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.recipient import laid_over

MAX_USER = 256
MAX_BYTES = 256 * 1024

Json = dict[str, Any]
Change = Callable[[Json], Json]


def create(user: str, profile: Json) -> None:
    """Lays `profile` over what is stored; keys it does not name stay. Twice is as once."""
    _change(user, lambda stored: laid_over(stored, profile))


def replace(user: str, profile: Json) -> None:
    """Stores `profile` in place of what was there. Twice is as once."""
    _change(user, lambda _: profile)


def patch(user: str, operations: list[Json]) -> None:
    """Applies a JSON Patch (RFC 6902) as a whole or not at all.

    Raises InvalidRequest naming the operation, NotFound where there is no such profile.
    """

    def change(stored: Json) -> Json:
        return json_patch.patched(stored, operations, "profile", MAX_BYTES)

    _change(user, change, must_exist=True)


def delete(user: str) -> None:
    """Deletes the profile; one that is not there is no error, so that a client may try again."""
    with transaction.atomic():
        row = Profile.objects.select_for_update().filter(user=user).first()
        if row is None:
            return
        # The event needs the row's id, so it is handed on before the row goes.
        row.collect(ProfileDeleted, user=user).save(update_fields=["updated_at"])
        row.delete()


def _change(user: str, change: Change, *, must_exist: bool = False) -> None:
    check_user(user)
    with transaction.atomic():
        row = Profile.objects.select_for_update().filter(user=user).first()
        if row is None and must_exist:
            raise NotFound(f"no profile is stored for user {user!r}")
        if row is None:
            row = _inserted(user, change)
        if row is not None:
            _store(row, change(row.profile))


def _inserted(user: str, change: Change) -> Profile | None:
    """Inserts the new profile and returns None; where another was first, that one, locked."""
    try:
        with transaction.atomic():
            _store(Profile(user=user), change({}))
    except IntegrityError:
        return Profile.objects.select_for_update().get(user=user)
    return None


def _store(row: Profile, profile: Json) -> None:
    plain_json.check(profile, "profile")
    size = len(json.dumps(profile))
    if size > MAX_BYTES:
        raise InvalidRequest("profile", f"would be {size} bytes; at most {MAX_BYTES}")
    row.profile = profile
    row.collect(ProfileUpdated, user=row.user, keys=sorted(profile)).save()


def check_user(user: str) -> None:
    """Raises InvalidRequest for an id that no user can have."""
    if not 0 < len(user) <= MAX_USER:
        raise InvalidRequest("user_id", f"has {len(user)} characters; wants 1 to {MAX_USER}")
    if not user.isprintable():
        raise InvalidRequest("user_id", "must not contain control characters")
