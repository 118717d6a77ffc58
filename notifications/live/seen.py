"""Which changes of one inbox a socket has had, by their numbers."""

Kept = int | list[int]


class Seen:
    """Everything up to `floor`, and those of `ahead`, which came before what lies between."""

    __slots__ = ("ahead", "floor")

    def __init__(self, floor: int) -> None:
        self.floor = floor
        self.ahead: set[int] = set()

    @classmethod
    def of(cls, kept: "Kept") -> "Seen":
        """As `kept()` gave it."""
        floor, *ahead = kept if isinstance(kept, list) else [kept]
        seen = cls(floor)
        seen.ahead = set(ahead)
        return seen

    def kept(self) -> "Kept":
        """To be written down: the floor, in a list with those ahead of it where there are any."""
        return [self.floor, *sorted(self.ahead)] if self.ahead else self.floor

    def take(self, seq: int) -> bool:
        """Notes `seq`; False if it was had already."""
        if seq <= self.floor or seq in self.ahead:
            return False
        self.ahead.add(seq)
        self._close_up()
        return True

    def settle(self, seq: int) -> None:
        """Up to `seq` there is nothing more to come."""
        if seq > self.floor:
            self.floor = seq
            self.ahead = {one for one in self.ahead if one > seq}
            self._close_up()

    def _close_up(self) -> None:
        while self.floor + 1 in self.ahead:
            self.floor += 1
            self.ahead.discard(self.floor)
