"""The designer's pages of the admin; importing this registers them."""

from designer.admin import template

__all__ = ["template"]
