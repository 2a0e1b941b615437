"""What every test has: no clock, a cache of its own, one build of the demonstration to look at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.builds import SEEDS, Built, built

settings.register_profile("untimed", deadline=None)  # how long an example takes depends on what else the machine does
settings.load_profile("untimed")


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the cache of the person who runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRAPHKIT_CACHE", str(tmp_path_factory.mktemp("cache") / "found.sqlite"))
        yield


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The exports of ``seeds/``."""
    found = built([SEEDS], tmp_path_factory.mktemp("demonstration"))
    assert found.result.exit_code == 0, found.result.output
    return found
