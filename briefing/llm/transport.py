"""The wire to an endpoint, bounded: no reply is read beyond MOST_BYTES, and none is unpacked.

The SDK reads a whole body before anyone can look at it, and unpacks what is packed: both bounds stand below it, and
above proxies and redirects. Imported only where a model is asked: httpx2 takes 0.3 s.
"""

from typing import Any

import httpx2

from briefing.llm.failures import NotAReplyError, TooLargeError

MOST_BYTES = 2_000_000
"""A reply of 4,000 tokens is some 20 kB."""


class BoundedClient(httpx2.AsyncClient):
    """An HTTP client that hands on whole responses within the bounds, or raises TooLargeError or NotAReplyError."""

    async def send(self, request: httpx2.Request, *, stream: bool = False, **options: Any) -> httpx2.Response:  # noqa: ANN401, ARG002 - the base's signature
        """Send, read the body as far as the bound, and return the response with it."""
        request.headers["accept-encoding"] = "identity"
        response = await super().send(request, stream=True, **options)
        try:
            body = await _read(response)
        finally:
            await response.aclose()
        return httpx2.Response(response.status_code, headers=response.headers, content=body, request=response.request)


async def _read(response: httpx2.Response) -> bytes:
    if response.headers.get("content-encoding", "identity") != "identity":
        raise NotAReplyError("the endpoint sent a packed reply, unasked; check writer.base_url")
    body = bytearray()
    async for chunk in response.aiter_raw():
        body += chunk
        if len(body) > MOST_BYTES:
            raise TooLargeError(f"the endpoint sent more than {MOST_BYTES:,} bytes; check writer.model")
    return bytes(body)


def client(*, deadline: float, trust_env: bool) -> BoundedClient:
    """Return such a client; `deadline` (seconds) bounds each read, and proxies are used only with `trust_env`."""
    timeout = httpx2.Timeout(deadline, connect=min(deadline, 10.0))
    return BoundedClient(timeout=timeout, trust_env=trust_env, follow_redirects=True)
