"""Text from anywhere, made safe to show; see `reader.steering`."""

from reader.steering import one_line, visible

__all__ = ["one_line", "visible"]
