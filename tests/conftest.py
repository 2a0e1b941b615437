"""One build of the demonstration for every test that looks at what a run writes."""

from __future__ import annotations

import pytest

from tests.builds import SEEDS, Built, built


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The exports of ``seeds/``."""
    found = built([SEEDS], tmp_path_factory.mktemp("demonstration"))
    assert found.result.exit_code == 0, found.result.output
    return found
