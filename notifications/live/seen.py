"""Which changes of one inbox a socket has had, by their numbers."""


class Seen:
    """Everything up to `floor`, and those of `ahead`, which came before what lies between."""

    __slots__ = ("ahead", "floor")

    def __init__(self, floor: int) -> None:
        self.floor = floor
        self.ahead: set[int] = set()

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
