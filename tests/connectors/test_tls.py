"""TLS towards the site's own name, and no way round it."""

import ssl
import threading
import time
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from raw_server import HTML, RawServer, response

from connectors.errors import Unreachable
from connectors.http import Client

TODAY = datetime.now(UTC)


def certificate(folder, name, until=TODAY + timedelta(days=2)):
    """A self-signed certificate for a name, and the file that holds it with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    signed = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(TODAY - timedelta(days=9))
        .not_valid_after(until)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{name}.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(signed.public_bytes(serialization.Encoding.PEM) + private)
    return file


@pytest.fixture
def ask(tmp_path):
    """Fetch a page from a server that shows the certificate of some name."""
    servers = []

    def fetch(shown, trusted=True, answer=None, **options):
        file = certificate(tmp_path, shown, **options)
        names = []
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        context.sni_callback = lambda _, name, __: names.append(name)
        server = RawServer(context)
        servers.append(server)
        server.on("/x", answer or response())
        with Client(
            "x", delay=0, connect_to={"*.test": server.place}, ca_bundle=file if trusted else None,
            sleep=lambda _: None, total_seconds=1,
        ) as client:  # fmt: skip
            page = client.fetch("https://bao.test/x", source="bao", now=lambda: TODAY)
        return page, names

    yield fetch
    for server in servers:
        server.close()


def test_the_site_is_greeted_by_its_own_name_although_the_address_is_pinned(ask):
    page, names = ask("bao.test")
    assert page.body == HTML
    assert set(names) == {"bao.test"}


@pytest.mark.parametrize(
    "options",
    [
        {"shown": "bao.test", "trusted": False},
        {"shown": "khac.test"},
        {"shown": "bao.test", "until": TODAY - timedelta(days=1)},
    ],
    ids=["self-signed", "another name", "expired"],
)
def test_a_certificate_that_proves_nothing_ends_the_exchange(ask, options):
    with pytest.raises(Unreachable, match="tls"):
        ask(**options)


def test_a_drip_under_tls_meets_the_deadline_too(ask):
    fired = threading.Event()

    def drip(connection):
        fired.set()
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n")
        while True:
            connection.sendall(b"x")
            time.sleep(0.02)

    with pytest.raises(Unreachable, match="timeout"):
        ask("bao.test", answer=drip)
    assert fired.is_set()
