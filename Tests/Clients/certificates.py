"""A private authority and a certificate for localhost, made with the openssl command."""

import ssl
import subprocess
import tempfile
import weakref
from pathlib import Path
from shutil import rmtree


class Authority:
    """`ca` is what a client is told to trust; `certificate` and `key` are what a server shows."""

    def __init__(self):
        folder = Path(tempfile.mkdtemp(prefix="plantain-ca-"))
        weakref.finalize(self, rmtree, folder, ignore_errors=True)
        self.ca, self.certificate, self.key = (folder / name for name in ("ca.pem", "server.pem", "server.key"))
        root, request, names = folder / "ca.key", folder / "server.csr", folder / "names"
        names.write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
        new = ["req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj"]
        openssl(*new, "/CN=an authority of the tests", "-x509", "-days", "2", "-keyout", root, "-out", self.ca)
        openssl(*new, "/CN=localhost", "-keyout", self.key, "-out", request)
        openssl("x509", "-req", "-in", request, "-CA", self.ca, "-CAkey", root, "-days", "2", "-extfile", names, "-out", self.certificate)

    def serving(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, self.key)
        return context


def openssl(*arguments) -> None:
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


def trusting(ca: Path) -> ssl.SSLContext:
    """What a client needs that trusts `ca` and nothing else."""
    return ssl.create_default_context(cafile=ca)
