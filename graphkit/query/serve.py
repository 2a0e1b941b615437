"""A SPARQL endpoint with a query form, on this machine alone: the server of the ``oxigraph`` package, reading only."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graphkit.errors import QueryError
from graphkit.query.run import TIMEOUT, open_store

HOST = "127.0.0.1"  # no other machine reaches it
PORT = 7878
PATIENCE = 20.0  # seconds that the server is given to start


@contextmanager
def served(path: Path, *, port: int = PORT) -> Iterator[subprocess.Popen[str]]:
    """The server's process, ready to answer, while the block runs; ``path`` is an RDF file or a store directory.

    A file is loaded into a store of its own, which goes when the block ends. Raises QueryError where the file or the
    server is missing, or where the port is taken.
    """
    _free(port)
    with tempfile.TemporaryDirectory(prefix="graphkit-serve-") as folder:
        location = path if path.is_dir() else Path(folder) / "store"
        open_store(path, Path(folder) / "store")
        process = subprocess.Popen(
            _command(location, port), stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
        )
        try:
            _wait(process, port)
            yield process
        finally:
            process.terminate()
            process.wait()


def _free(port: int) -> None:
    """Raises QueryError where another program listens: the wait below would take it for ours."""
    with socket.socket() as probe:
        if probe.connect_ex((HOST, port)) == 0:
            raise QueryError(f"port {port} is taken by another program; give a free one with --port")


def _command(location: Path, port: int) -> list[str]:
    beside = Path(sys.executable).parent / "oxigraph"
    program = str(beside) if beside.exists() else shutil.which("oxigraph")
    if program is None:
        raise QueryError("the program oxigraph is not installed; install it with: pip install oxigraph")
    return [
        program, "serve-read-only", "--location", str(location), "--bind", f"{HOST}:{port}",
        "--union-default-graph", "--timeout-s", f"{TIMEOUT:.0f}",
    ]  # fmt: skip


def _wait(process: subprocess.Popen[str], port: int) -> None:
    """Until the server answers. Raises QueryError where it ends instead."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            said = (process.stderr.read() if process.stderr else "").strip()
            raise QueryError(f"the server did not start on port {port}: {said}")
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.05)
    raise QueryError(f"the server did not answer on port {port} within {PATIENCE:g} s")
