"""No test reaches any network but loopback."""

import os
import signal
import socket
import sys

import pytest

LOOPBACK = ("127.", "::1", "localhost")


def pytest_configure() -> None:
    """Let Ctrl-C reach the tests that send it, also where a shell began them in the background and it is ignored."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    _keep_bytecode()


def _keep_bytecode() -> None:
    """Compile each module once also in a container that asks for no bytecode: the tests start many processes."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make golden` ask for the expected outputs to be written anew."""
    parser.addoption("--golden", action="store_true", help="write the expected outputs of tests/cases anew")


@pytest.fixture(autouse=True)
def _loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else ""
        if isinstance(address, tuple) and not str(host).startswith(LOOPBACK):
            raise AssertionError(f"a test reached for {host}: only loopback is allowed")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", guarded)
