"""The designer's pages of the admin; importing this registers them."""

from designer.admin import brand, template

__all__ = ["brand", "template"]
