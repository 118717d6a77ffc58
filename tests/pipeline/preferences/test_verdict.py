"""Whether a message goes: what holds whatever is stored and whatever the send says."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from notifications.pipeline.preferences.verdict import Said, judge
from notifications.pipeline.preferences.wanted import Wanted
from notifications.states import PreferenceStatus, Reason

NOW = datetime(2030, 1, 31, 8, tzinfo=UTC)
UNTIL = st.sampled_from([None, NOW - timedelta(hours=1), NOW, NOW + timedelta(hours=1)])
STATUS = st.sampled_from(list(PreferenceStatus))
CHANNELS = st.none() | st.frozensets(st.sampled_from(["email", "inbox", "sms"]), min_size=1)
STORED = st.none() | st.builds(
    Wanted,
    st.just("news"),
    st.just("News"),
    st.just(True),
    STATUS,
    st.sampled_from(["user", "tenant", "topic"]),
    CHANNELS,
    st.sampled_from(["user", "tenant"]),
    UNTIL,
)
SAID = st.none() | st.builds(Said, STATUS, CHANNELS, UNTIL)


def required(one) -> bool:
    return one is not None and one.status == PreferenceStatus.REQUIRED


def snoozed(one) -> bool:
    return bool(one and one.snoozed_until and one.snoozed_until > NOW)


@given(stored=STORED, said=SAID)
def test_what_is_required_goes_and_what_anyone_opted_out_of_does_not(stored, said):
    verdict = judge(stored, said, NOW)
    out = PreferenceStatus.OPTED_OUT
    chosen_out = stored is not None and stored.by == "user" and stored.status == out
    if required(stored) or required(said):
        assert not verdict.reason
    elif chosen_out or (said and said.status == out) or snoozed(stored) or snoozed(said):
        assert verdict.reason == Reason.UNSUBSCRIBED
    elif stored and stored.status == out and said is None:
        assert verdict.reason == Reason.OPT_IN_REQUIRED
    else:
        assert not verdict.reason
    assert bool(verdict.reason) == bool(verdict.error)


@given(stored=STORED, said=SAID)
def test_it_goes_through_channels_only_that_all_allow_who_name_some(stored, said):
    verdict = judge(stored, said, NOW)
    if verdict.reason:
        return
    named = [one.channels for one in (stored, said) if one and one.channels is not None]
    assert verdict.channels == (frozenset.intersection(*named) if named else None)
    assert bool(verdict.chosen) == bool(named)
