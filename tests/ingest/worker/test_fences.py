"""What the process that reads files denies itself; tried in processes of their own."""

import subprocess
import sys

import pytest

import reader

_START = "from reader.ingest.worker.fences import fence_in, FencedError\nfence_in()\n"


@pytest.mark.parametrize(
    "deed",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('localhost', 9)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.fork()",
        "open('made.txt', 'w')",
        "import os; os.open('made.txt', os.O_WRONLY | os.O_CREAT)",
        "import os; os.remove('there.txt')",
        "import os; os.rename('there.txt', 'made.txt')",
        "import shutil; shutil.rmtree('.')",
    ],
)
def test_it_is_denied(tmp_path, deed):
    (tmp_path / "there.txt").write_text("It fell.")
    done = f"try:\n    {deed}\nexcept FencedError:\n    print('denied')\n"
    assert _run(done, tmp_path).stdout == "denied\n"
    assert [path.name for path in tmp_path.iterdir()] == ["there.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="there the process that asks watches")
def test_the_system_lets_it_have_no_more_than_a_gigabyte(tmp_path):
    assert "MemoryError" in _run("held = bytearray(1_200_000_000)", tmp_path).stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a means of Linux")
def test_native_code_can_write_no_file(tmp_path):
    # The hook of Python's own functions is left out: the system's limit alone has to hold.
    run = (
        "import os\nfrom reader.ingest.worker import fences\nfences._limit_resources()\n"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "file = os.open('made.txt', os.O_WRONLY | os.O_CREAT)\n"
        "try:\n    os.write(file, b'It fell.')\n"
        "except OSError as error:\n    print(error.strerror)\n"
    )
    assert _run(run, tmp_path, start="").stdout == "File too large\n"


def _run(lines, folder, start=_START):
    root = reader.__file__.rpartition("/reader/")[0]
    return subprocess.run(  # noqa: S603 - our own interpreter and our own words
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {root!r})\n{start}{lines}"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
