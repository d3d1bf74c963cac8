import pytest

from reader.errors import Unreadable
from reader.ingest.formats import Source, parts_of
from reader.ingest.formats.messages import head_of
from reader.ingest.refusal import RefusedError
from reader.model import Leftover

HEAD = (
    "From: Jo Brill <jo@post.example>\nDate: Thu, 2 Dec 2021 09:00:00 +0100\n"
    "Subject: Fwd: AW: Talks fail\nMIME-Version: 1.0\n"
)
PLAIN = "They shouted for an hour.\n\nThen both ministers left the old town."


def _mail(body, kind="text/plain; charset=utf-8", more=""):
    return Source(f"{HEAD}Content-Type: {kind}\n{more}\n{body}".encode(), "a.eml")


def _parts(*parts, kind="multipart/mixed"):
    inside = "".join(f"--b\n{part}\n" for part in parts)
    return _mail(f"{inside}--b--\n", f"{kind}; boundary=b")


def test_a_plain_message():
    (part,) = parts_of(_mail(PLAIN))
    article = part.read()
    assert article.text == f"Talks fail\n\n{PLAIN}"
    assert (article.title, article.author) == ("Talks fail", "Jo Brill")
    assert article.published == "2021-12-02"


def test_lines_that_were_folded_for_the_mail_are_whole_again():
    body = "They shouted \nfor an hour. \n\nThey left.\n-- \nJo\n"
    (part,) = parts_of(_mail(body, "text/plain; format=flowed"))
    assert part.read().text == "Talks fail\n\nThey shouted for an hour. \n\nThey left.\n-- \nJo"
    (part,) = parts_of(_mail("They sho \nuted.", "text/plain; format=flowed; delsp=yes"))
    assert part.read().text == "Talks fail\n\nThey shouted."


def test_the_page_is_taken_unless_the_plain_version_has_more():
    page = "Content-Type: text/html\n\n<p>They shouted for an <b>hour</b>.</p><p>They left.</p>"
    short = "Content-Type: text/plain\n\nSee the page."
    (part,) = parts_of(_parts(short, page, kind="multipart/alternative"))
    assert part.read().text == "Talks fail\n\nThey shouted for an hour.\nThey left."
    long = f"Content-Type: text/plain\n\n{PLAIN}"
    (part,) = parts_of(_parts(long, page, kind="multipart/alternative"))
    assert part.read().text == f"Talks fail\n\n{PLAIN}"


def test_the_header_of_a_message_forwarded_in_the_text_is_set_aside():
    body = (
        "Look at this.\n\n---------- Forwarded message ---------\n"
        "From: Ada Hale <ada@post.example>\n"
        "Date: Wed, 1 Dec 2021 at 08:00\nSubject: Talks fail\nTo: Jo\n\n" + PLAIN
    )
    article = parts_of(_mail(body))[0].read()
    (aside,) = article.set_aside
    assert aside.leftover is Leftover.METADATA
    assert aside.span.of(article.text).startswith("---------- Forwarded")
    assert aside.span.of(article.text).endswith("To: Jo")
    assert (article.author, article.published) == ("Ada Hale", "2021-12-01")


def test_a_forwarded_message_and_an_attachment_are_articles_of_their_own():
    inner = (
        f"Content-Type: message/rfc822\n\n{HEAD.replace('Talks fail', 'Ferry returns')}\n{PLAIN}"
    )
    attached = (
        "Content-Type: application/octet-stream\n"
        'Content-Disposition: attachment; filename="../b.md"'
        "\n\n# Rain\n\nIt rained."
    )
    picture = 'Content-Type: image/png\nContent-Disposition: attachment; filename="a.png"\n\nxx'
    own = f"Content-Type: text/plain\n\n{PLAIN}"
    parts = parts_of(_parts(own, inner, attached, picture))
    assert [part.name for part in parts] == ["", "Ferry returns.eml", "b.md"]
    assert [part.read().title for part in parts] == ["Talks fail", "Ferry returns", ""]
    assert parts[2].read().text == "Rain\n\nIt rained."
    (only,) = parts_of(_parts(inner))
    assert only.name == "Ferry returns.eml"


def test_a_message_without_words():
    (part,) = parts_of(_mail("\n"))
    with pytest.raises(RefusedError) as refused:
        part.read()
    assert refused.value.reason is Unreadable.EMPTY


def test_a_charset_that_is_unknown_or_wrong():
    for charset in ("no-such", "utf-8", "ascii"):
        held = (
            f"{HEAD}Content-Type: text/plain; charset={charset}\n\nEs fiel über Nacht, zur späten "
        )
        (part,) = parts_of(Source(held.encode("cp1252") + "Stunde für alle.".encode("cp1252")))
        assert "über Nacht" in part.read().text


def test_header_lines_end_where_they_end():
    assert head_of(b"Subject: a\n b\nTo: c\n\nDate: d\n") == b"Subject: a\n b\nTo: c\n"
    assert head_of(b"It fell: hard words.\n") == b""
    assert head_of(b"") == b""
