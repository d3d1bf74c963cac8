"""Rich text and mail that are made to do harm."""

from __future__ import annotations

from tests.hostile.made import STORY
from tests.hostile.pages import script


def rtf_object(full: bool) -> bytes:
    """Return an RTF with an embedded object, and a picture of raw bytes."""
    code = b"d0cf11e0" * (4_000_000 if full else 10_000)
    return (
        rb"{\rtf1\ansi {\object\objemb{\*\objclass Package}{\*\objdata " + code + b"}}"
        rb"{\pict\bin20 }}}}}}}}}}}}}}}}}}}}}" + STORY.encode() + rb"\par}"
    )


def deep_rtf(full: bool) -> bytes:
    """Return an RTF whose groups lie in one another."""
    depth = 5_000_000 if full else 50_000
    return rb"{\rtf1 " + b"{" * depth + STORY.encode() + b"}" * depth + b"}"


def long_bin(_full: bool) -> bytes:
    """Return an RTF that says that gigabytes of raw bytes follow."""
    return rb"{\rtf1 " + STORY.encode() + rb"\par{\pict\bin999999999 abc}" + STORY.encode() + b"}"


MAIL = "From: Jo <jo@harbour.example>\nSubject: Talks fail\nMIME-Version: 1.0\n"


def huge_attachment(full: bool) -> bytes:
    """Return a mail with a huge attachment."""
    data = ("QUFB" * 19 + "\n") * (1_200_000 if full else 20_000)
    return (
        f"{MAIL}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
        f"{STORY}\n"
        "--b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
        f'Content-Disposition: attachment; filename="../../evil.bin"\n\n{data}\n--b--\n'
    ).encode()


def nested_mail(full: bool) -> bytes:
    """Return a mail in a mail in a mail."""
    head = f"{MAIL}Content-Type: message/rfc822\n\n"
    return (head * (20_000 if full else 600) + f"{MAIL}\n{STORY}\n").encode()


def many_parts(full: bool) -> bytes:
    """Return a mail of very many parts."""
    part = f"--b\nContent-Type: text/plain\n\n{STORY}\n"
    head = f"{MAIL}Content-Type: multipart/mixed; boundary=b\n\n"
    return (head + part * (200_000 if full else 600) + "--b--\n").encode()


def long_header(full: bool) -> bytes:
    """Return a mail with a header line that never ends."""
    subject = "=?utf-8?q?" + "a" * 60 + "?=\n "
    lines = subject * (150_000 if full else 60)
    return f"Subject: {lines}\nMIME-Version: 1.0\n\n{STORY}\n".encode()


def remote_page(_full: bool) -> bytes:
    """Return a saved page that names pictures and styles on another machine."""
    body = script(_full).decode()
    return (
        f'{MAIL}Content-Type: multipart/related; type="text/html"; boundary=b\n\n--b\n'
        "Content-Type: text/html; charset=utf-8\nContent-Location: javascript:alert(1)\n\n"
        f"{body}\n--b--\n"
    ).encode()
