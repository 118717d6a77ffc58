"""Templates, brands and translations as files, for version control: pulled from a site, pushed to one.

    templates/<alias or id>/template.json   brands/<id>.json   translations/<domain>/<locale>.po
    templates/<alias or id>/content.json    manifest.json

The manifest says what each was when the folder and the site last agreed, so that a change on one
side is told from a change on both. What is the same gives the same text: diffs are stable.
"""

from notifications.pipeline.template_files.pull import pull
from notifications.pipeline.template_files.push import push
from notifications.pipeline.template_files.report import Report

__all__ = ["Report", "pull", "push"]
