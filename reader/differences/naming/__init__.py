"""What people, groups, places and events are called: names, titles and labels in a text."""

from reader.differences.naming.labels import Label, labels_in
from reader.differences.naming.mentions import Mention, mentions_of
from reader.differences.naming.of_article import Naming

__all__ = ["Label", "Mention", "Naming", "labels_in", "mentions_of"]
