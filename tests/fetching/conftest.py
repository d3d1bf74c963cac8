from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fetching.site import Certificate, Site, running


@pytest.fixture(scope="module")
def server() -> Iterator[Site]:
    with running() as site:
        yield site


@pytest.fixture
def site(server: Site) -> Site:
    server.pages.clear()
    server.asked.clear()
    server.resolved = 0
    return server


@pytest.fixture(scope="session")
def certificate() -> Certificate:
    return Certificate()
