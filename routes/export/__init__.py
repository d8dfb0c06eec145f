"""Exports of a view and the message with which it is shared."""
