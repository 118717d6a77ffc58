"""The channels that a template is written for."""

from designer.registry.model import Channel

CHANNELS: tuple[Channel, ...] = (
    Channel(
        key="email",
        label="Email",
        icon="mail",
        help="Subject, HTML and plain text.",
        raw=("subject", "html", "text"),
        limits={"subject": 70, "html_bytes": 102 * 1024},
    ),
    Channel(
        key="sms",
        label="SMS",
        icon="sms",
        help="Plain text; the title is left out, links are written behind their label.",
        limits={"segments": 3},
    ),
    Channel(
        key="push",
        label="Push",
        icon="notifications_active",
        help="Title and body, cut by the device.",
        raw=("title", "text"),
        limits={"title": 50, "body": 150, "bytes": 4096},
    ),
    Channel(
        key="inbox",
        label="Inbox",
        icon="inbox",
        help="Title, body and up to a few actions, inside your own product.",
        raw=("title", "text"),
    ),
    Channel(
        key="slack",
        label="Slack",
        icon="tag",
        help="Block Kit, in a channel or a direct message.",
        raw=("slackBlocks",),
        limits={"blocks": 50, "header": 150, "section": 3000, "button": 75},
    ),
    Channel(
        key="msteams",
        label="Teams",
        icon="groups",
        help="An Adaptive Card.",
        limits={"bytes": 28 * 1024},
    ),
    Channel(
        key="webhook",
        label="Webhook",
        icon="webhook",
        help="JSON for a program.",
        raw=("payload",),
    ),
)
