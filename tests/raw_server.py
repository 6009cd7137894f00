"""A server that sends whatever bytes a test asks for, and counts how often it did."""

import contextlib
import socket
import struct
import threading
from collections import Counter, defaultdict

HTML = "<html><body><p>Tin mới</p></body></html>".encode()


def response(body=HTML, status="200 OK", *headers, length=True):
    """A whole response, byte for byte."""
    lines = [f"HTTP/1.1 {status}", *headers, *([f"Content-Length: {len(body)}"] if length else [])]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def redirect(place):
    return response(b"", "302 Found", f"Location: {place}")


def reset(connection):
    """End the connection with RST instead of FIN."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


class RawServer:
    """Answers each path with its queue of answers, the last one for ever; `fired` counts per path.

    An answer is bytes, or a function that gets the connection. `tls` is an ssl.SSLContext.
    """

    def __init__(self, tls=None):
        self.tls = tls
        self.answers = defaultdict(list)
        self.fired = Counter()
        self.requests = []
        self.connections = 0
        self._stop = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.place = f"127.0.0.1:{self.port}"
        self.on("/robots.txt", response(b"", "404 Not Found"))
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def on(self, path, *answers):
        self.answers[path] = list(answers)

    def close(self):
        self._stop.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)

    def _accept(self):
        while not self._stop.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, plain):
        # A context manager of its own: wrapping takes the socket over.
        with contextlib.suppress(OSError), self._dress(plain) as connection, connection.makefile("rb") as lines:
            while request := self._read(lines):
                path = request[0].split()[1]
                self.requests.append((path, dict(line.split(": ", 1) for line in request[1:])))
                queue = self.answers[path]
                answer = queue.pop(0) if len(queue) > 1 else queue[0]
                self.fired[path] += 1
                if callable(answer):
                    answer(connection)
                    return
                connection.sendall(answer)
                if not self._keeps(answer):
                    return

    def _dress(self, connection):
        return self.tls.wrap_socket(connection, server_side=True) if self.tls else connection

    @staticmethod
    def _read(lines):
        request = []
        while line := lines.readline().decode("latin-1").strip():
            request.append(line)
        return request

    @staticmethod
    def _keeps(answer):
        """Only a body of announced and true length leaves the connection usable."""
        head, _, body = answer.partition(b"\r\n\r\n")
        return f"Content-Length: {len(body)}".encode() in head and b"Connection: close" not in head
