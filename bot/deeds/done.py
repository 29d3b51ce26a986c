"""What carries out a deed."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

Deeds = Mapping[type, Callable[..., Awaitable[Any]]]
"""By kind of deed: what carries it out, given the connection, the vault, who speaks and the deed."""
