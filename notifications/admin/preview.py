"""Shows other people's HTML so that it can do nothing: no scripts, no forms, no way out."""

from django.utils.html import format_html
from django.utils.safestring import SafeString

# `sandbox` alone would still let it load anything; this leaves pictures and its own styles.
POLICY = "default-src 'none'; img-src https: data:; style-src 'unsafe-inline'"
# For the page around it: a link in the frame must not lead the frame elsewhere. What stands in
# `srcdoc` is not meant by it.
PAGE_HEADERS = {"Content-Security-Policy": "frame-src 'none'"}
_HEAD = (
    "<!doctype html>"
    f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    '<meta name="referrer" content="no-referrer"><base target="_blank">'
)


def frame(html: str, title: str) -> SafeString:
    """A frame that shows `html` (untrusted). The policy stands before anything that it says."""
    return format_html(
        '<iframe class="cr-frame" sandbox referrerpolicy="no-referrer"'
        ' title="{}" srcdoc="{}"></iframe>',
        title,
        _HEAD + html,
    )
