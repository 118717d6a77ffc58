import threading
import time
import tracemalloc

import pytest

from notifications import elemental
from notifications.elemental.cache import WeightedCache
from notifications.elemental.compiler import programs


def test_the_same_document_is_compiled_once_whatever_the_order_of_its_keys():
    one = elemental.compile({"title": "T", "body": "B"}, "email")
    assert elemental.compile({"body": "B", "title": "T"}, "email") is one
    assert elemental.compile({"body": "B", "title": "T"}, "inbox") is not one
    assert elemental.compile({"body": "B2", "title": "T"}, "email") is not one


def test_a_changed_document_is_compiled_anew():
    content = {"title": "T", "body": "before"}
    elemental.compile(content, "inbox")
    content["body"] = "after"
    assert elemental.compile(content, "inbox").render({}).body == "after"


def test_an_unknown_channel_is_refused():
    with pytest.raises(elemental.RenderError, match="'fax' is not supported; use one of email"):
        elemental.compile({"body": "B"}, "fax")


def test_the_cache_is_bounded_by_entries_and_weight():
    cache: WeightedCache[int] = WeightedCache(max_entries=3, max_weight=10)
    for number in range(4):
        cache.put(bytes([number]), number, 1)
    assert cache.get(b"\0") is None
    assert cache.get(b"\1") == 1
    cache.put(b"\4", 4, 1)
    assert cache.get(b"\1") == 1
    assert cache.get(b"\2") is None
    cache.put(b"\5", 5, 9)
    assert len(cache) == 2
    cache.put(b"\5", 6, 10)
    assert len(cache) == 1
    assert cache.get(b"\5") == 6
    cache.put(b"\6", 7, 11)
    assert len(cache) == 0


def test_the_program_cache_stays_small_under_ever_new_content():
    for number in range(1200):
        elemental.compile({"body": f"{number} unique"}, "inbox")
    assert len(programs) <= 1024


def test_threads_compile_and_render_side_by_side():
    wrong: list[str] = []

    def work(me: int) -> None:
        for number in range(150):
            content = {"title": f"{number % 40}", "body": "{{x}}"}
            rendered = elemental.compile(content, "email").render({"data": {"x": str(me)}})
            if (rendered.title, rendered.body) != (str(number % 40), str(me)):
                wrong.append(rendered.title)

    threads = [threading.Thread(target=work, args=(me,)) for me in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


BIG = "<" * 900_000


@pytest.mark.parametrize("channel", ["email", "inbox"])
@pytest.mark.parametrize(
    ("content", "data"),
    [
        ({"body": "{{x}}"}, {"x": "a" * 1_000_001}),
        ({"body": "{{x}}" * 50_000}, {"x": BIG}),
        ({"title": "{{x}}{{y}}"}, {"x": BIG, "y": BIG}),
        ({"title": "T", "body": "{{x}}"}, {"x": "é" * 600_000}),
        ({"body": "".join(f"{{{{x.{n}}}}}" for n in range(9_000))}, {"x": [BIG] * 9_000}),
        (
            {
                "elements": [
                    {"type": "action", "content": "x", "href": "https://a/{{x}}"}
                    for _ in range(500)
                ]
            },
            {"x": "é" * 300_000},
        ),
        ({"body": "{{x}}"}, {"x": "\ud800"}),
    ],
)
def test_a_bomb_fails_alone_soon_and_small(channel, content, data):
    program = elemental.compile(content, channel)
    tracemalloc.start()
    began = time.thread_time()
    with pytest.raises(elemental.RenderError):
        program.render({"data": data})
    assert time.thread_time() - began < 6
    assert tracemalloc.get_traced_memory()[1] < 50_000_000
    tracemalloc.stop()
    assert program.render({"data": {}}).channel == channel


def test_markup_that_grows_past_the_limit_by_escaping_is_refused():
    program = elemental.compile({"body": "{{x}}"}, "email")
    with pytest.raises(elemental.RenderError, match="larger than 1000000 bytes"):
        program.render({"data": {"x": BIG[:400_000]}})


def test_a_deep_value_is_an_error_not_a_crash():
    deep: list = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(elemental.RenderError):
        elemental.compile({"body": "{{x}}"}, "inbox").render({"data": {"x": deep}})
