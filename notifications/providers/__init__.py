"""Code that reaches services: <channel>/<name>.py. PROVIDERS is the list of all there are.

`mailbox` and `courier` (the inbox) deliver by a row in our own database, so their work is in
pipeline/deliver_*.py, in the transaction; here stands only that they exist, and for which channel.
"""

PROVIDERS: dict[str, str] = {
    "smtp": "email",
    "mailbox": "email",
    "courier": "inbox",
    "slack": "direct_message",
}
LOCAL = frozenset({"mailbox", "courier"})
