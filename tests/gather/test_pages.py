"""HTML: the report of a page with what its metadata say, as news sites write them."""

from __future__ import annotations

import io

import pytest

from simpang.gather import gather
from simpang.records import Report, Unread

_LEAD = "Jakarta - Pemerintah Indonesia mengirim bantuan senilai US$2 juta untuk warga Gaza melalui Mesir."
_END = "Pesawat Hercules milik TNI Angkatan Udara bertolak dari Halim dan akan tiba di El Arish esok hari."
_META = """<meta property="og:title" content="Indonesia Kirim Bantuan ke Gaza">
<meta property="og:site_name" content="Harian Contoh"><meta name="author" content="Rina Wulandari">
<meta property="article:published_time" content="2024-05-22T10:15:00+07:00">
<link rel="canonical" href="https://www.contoh.id/dunia/bantuan-gaza">"""


def _page(meta: str = _META, lead: str = _LEAD, foot: str = "") -> str:
    return f"""<!DOCTYPE html><html lang="id"><head><meta charset="utf-8">
<title>Indonesia Kirim Bantuan ke Gaza</title>
{meta}</head><body><nav><ul><li><a href="/">Beranda</a></li></ul></nav>
<article class="detail"><h1>Indonesia Kirim Bantuan ke Gaza</h1><div class="detail__body">
<p>{lead}</p><div class="ads">ADVERTISEMENT</div><p>Baca juga: <a href="/x">Mesir Buka Rafah</a></p>
<p>{_END}</p></div></article><footer>{foot}</footer><script>var x = "<p>bukan</p>";</script></body></html>"""


def _read(page: str | bytes) -> Report:
    (report,) = gather(["-"], stdin=io.BytesIO(page.encode() if isinstance(page, str) else page))
    assert isinstance(report, Report)
    return report


def test_a_page_of_a_news_site() -> None:
    report = _read(_page())
    assert report.text == f"{_LEAD}\n\n{_END}"
    assert (report.title, report.outlet) == ("Indonesia Kirim Bantuan ke Gaza", "Harian Contoh")
    assert (report.author, report.url) == ("Rina Wulandari", "https://www.contoh.id/dunia/bantuan-gaza")
    assert (report.published, report.published_from) == ("2024-05-22T10:15:00+07:00", "metadata")
    assert report.language == "id"


@pytest.mark.parametrize(
    "meta",
    [
        '<meta itemprop="datePublished" content="2024-05-22">',
        '<meta name="DC.date.issued" content="22 Mei 2024">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-22"}</script>',
    ],
)
def test_the_day_in_the_metadata_of_a_page(meta: str) -> None:
    report = _read(_page(meta))
    assert (report.published, report.published_from) == ("2024-05-22", "metadata")


def test_days_elsewhere_on_a_page_are_not_its_own() -> None:
    assert _read(_page("", foot="© 2024 Harian Contoh. Diperbarui 3 Mei 2023")).published is None
    assert (
        _read(_page("", lead="NATO lahir di Washington pada 4 April 1949 dengan dua belas negara.")).published
        is None
    )


def test_the_day_of_the_lead_where_the_metadata_give_none() -> None:
    report = _read(
        _page("", lead="Indonesia mengirim bantuan ke Gaza, kata Menlu di Jakarta, Rabu (22/5/2024).")
    )
    assert (report.published, report.published_from) == ("2024-05-22", "text")


def test_a_broken_page_is_read_as_far_as_it_goes() -> None:
    broken = _page().split("</article>")[0].replace("</p>", "").replace("</div>", "<div", 1)
    assert _END in _read(broken).text
    assert _read("<p>Rusia menyerang Kyiv.<p>Ukraina <b>membalas").text.startswith("Rusia menyerang Kyiv.")


@pytest.mark.parametrize("encoding", ["windows-1252", "windows-1251", "utf-16"])
def test_a_page_in_the_encoding_that_it_declares(encoding: str) -> None:
    name = "Путин" if encoding == "windows-1251" else "José Peña"
    page = _page(lead=f"{_LEAD} Bantuan itu dipuji {name} di Jakarta.").replace("utf-8", encoding)
    assert name in _read(page.encode(encoding)).text


def test_a_page_that_declares_no_encoding_or_a_wrong_one() -> None:
    bare = _page(lead=f"{_LEAD} Bantuan itu dipuji José Peña di Jakarta.")
    assert "José Peña" in _read(bare.replace("utf-8", "latin-1").encode()).text
    assert "José Peña" in _read(bare.replace('<meta charset="utf-8">', "").encode("cp1252")).text
    assert "Bantuan itu dipuji" in _read(bare.replace("utf-8", "bukan-sandi").encode("cp1252")).text
    assert "Jos\ufffd" in _read(bare.encode().replace("José".encode(), b"Jos\xe9")).text


@pytest.mark.parametrize(
    "page", ["<html>", "<html><head><title>Kyiv</title></head><body><script>x()</script></body></html>"]
)
def test_a_page_without_a_text_is_told(page: str) -> None:
    (unread,) = gather(["-"], stdin=io.BytesIO(page.encode()))
    assert isinstance(unread, Unread) and unread.error.code == "no_text"


def test_characters_that_no_page_may_hold_do_no_harm() -> None:
    lead = f"{_LEAD}&#x1F;&#0;\x01 Bantuan itu &#xd800;dipuji."
    assert f"{_LEAD} Bantuan itu dipuji." in _read(_page(lead=lead)).text
    assert _read(f"<p>{lead}<p>&#31;").text.startswith(_LEAD)


def test_a_page_too_large_is_told() -> None:
    (unread,) = gather(["-"], stdin=io.BytesIO(b"<html><body><p>" + b"Kyiv. " * 3_000_000))
    assert isinstance(unread, Unread) and unread.error.code == "too_long"
