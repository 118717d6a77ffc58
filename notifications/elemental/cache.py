"""A bounded cache of compiled programs."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import Generic, TypeVar

V = TypeVar("V")


class WeightedCache(Generic[V]):
    """Least recently used, bounded by entries and by their weight; thread safe."""

    def __init__(self, max_entries: int, max_weight: int) -> None:
        self._max_entries = max_entries
        self._max_weight = max_weight
        self._entries: OrderedDict[bytes, tuple[V, int]] = OrderedDict()
        self._weight = 0
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: bytes) -> V | None:
        with self._lock:
            entry = self._entries.get(key)
            if entry is None:
                return None
            self._entries.move_to_end(key)
            return entry[0]

    def put(self, key: bytes, value: V, weight: int) -> None:
        with self._lock:
            old = self._entries.pop(key, None)
            self._weight += weight - (old[1] if old else 0)
            self._entries[key] = (value, weight)
            while len(self._entries) > self._max_entries or self._weight > self._max_weight:
                _, (_, freed) = self._entries.popitem(last=False)
                self._weight -= freed

    def clear(self) -> None:
        with self._lock:
            self._entries.clear()
            self._weight = 0
