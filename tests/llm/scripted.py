"""An OpenAI-compatible server on loopback that answers as it is told, down to the bytes on the socket."""

import asyncio
import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

Way = Literal["whole", "hang", "trickle", "reset", "reset in body", "silence"]


@dataclass(frozen=True)
class Answer:
    """One answer: its status, headers and body, and the way in which they leave the socket."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "application/json"})
    way: Way = "whole"
    after: float = 0.0


Script = Callable[[dict[str, Any]], Answer]


def completion(
    content: object, *, finish: str | None = "stop", usage: tuple[int, int] | None = (1000, 200), **more: object
) -> Answer:
    """Answer with a chat completion; `content` that is no text is sent as JSON. `usage` is tokens in and out."""
    text = content if isinstance(content, str) or content is None else json.dumps(content)
    body: dict[str, Any] = {
        "id": "c1",
        "object": "chat.completion",
        "model": "scripted",
        "choices": [{"index": 0, "message": {"role": "assistant", "content": text, **more}, "finish_reason": finish}],
    }
    if usage:
        body["usage"] = {"prompt_tokens": usage[0], "completion_tokens": usage[1], "total_tokens": sum(usage)}
    return Answer(json.dumps(body).encode())


def failure(status: int, message: str = "no", *, headers: Mapping[str, str] | None = None, **more: object) -> Answer:
    """Answer with an error as OpenAI words it."""
    body = json.dumps({"error": {"message": message, "type": "error", **more}}).encode()
    return Answer(body, status, {"Content-Type": "application/json", **(headers or {})})


@dataclass
class Server:
    """What a test sees of the server: its address, and each request's JSON in the order of arrival."""

    url: str
    requests: list[dict[str, Any]]
    headers: list[dict[str, str]]


@contextmanager
def serving(script: Script | Sequence[Answer]) -> Iterator[Server]:
    """Serve `script` until the block ends: a function of the request, or answers in order, the last one for ever."""
    server = Server("", [], [])
    ready, ended, loop = threading.Event(), asyncio.Event(), asyncio.new_event_loop()
    answer = script if callable(script) else _in_order(script)
    talks: set[asyncio.Task[None]] = set()

    def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talk = loop.create_task(_converse(reader, writer, server, answer))
        talks.add(talk)

    async def serve() -> None:
        listening = await asyncio.start_server(meet, "127.0.0.1", 0)
        server.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/v1"
        ready.set()
        await ended.wait()
        listening.close()
        for talk in talks:
            talk.cancel()
        await asyncio.gather(*talks, return_exceptions=True)

    def run() -> None:
        loop.run_until_complete(serve())
        loop.close()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    ready.wait(10)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join(10)


def _in_order(answers: Sequence[Answer]) -> Script:
    left = list(answers)
    return lambda _: left.pop(0) if len(left) > 1 else left[0]


async def _converse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, server: Server, answer: Script) -> None:
    try:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            lines = head.split("\r\n")
            headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:] if line)}
            body = await reader.readexactly(int(headers.get("content-length", "0")))
            request = json.loads(body) if body else {"path": lines[0].split()[1]}
            server.headers.append(headers)
            server.requests.append(request)
            if not await _send(writer, answer(request)):
                return
    except (asyncio.IncompleteReadError, ConnectionError):
        return
    finally:
        writer.close()


async def _send(writer: asyncio.StreamWriter, answer: Answer) -> bool:
    await asyncio.sleep(answer.after)
    if answer.way == "hang":
        await asyncio.sleep(3600)
    if answer.way == "silence":
        return False
    if answer.way == "reset":
        _reset(writer)
        return False
    head = f"HTTP/1.1 {answer.status} X\r\nContent-Length: {len(answer.body)}\r\n"
    head += "".join(f"{name}: {value}\r\n" for name, value in answer.headers.items())
    writer.write(head.encode("latin-1") + b"\r\n")
    if answer.way == "reset in body":
        writer.write(answer.body[: len(answer.body) // 2])
        await writer.drain()
        _reset(writer)
        return False
    if answer.way == "trickle":
        for byte in answer.body:
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(0.05)
        return True
    writer.write(answer.body)
    await writer.drain()
    return True


def _reset(writer: asyncio.StreamWriter) -> None:
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
