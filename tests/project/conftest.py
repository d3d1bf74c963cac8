from __future__ import annotations

import pytest

from reader.project import Project
from tests.project.sample import sample


@pytest.fixture(scope="session")
def project() -> Project:
    """A comparison with something of everything in it; a value, so that all tests may share it."""
    return sample()
