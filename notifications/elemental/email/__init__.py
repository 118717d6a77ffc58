"""E-mail: subject, HTML by MJML with the brand around it, and plain text."""

from notifications.elemental.email.presenter import EmailPresenter

__all__ = ["EmailPresenter"]
