"""What the pipelines give on news sentences, and how they take texts that are not clean."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Token

from simpang.errors import LanguageError
from simpang.language import LANGUAGES, analyse, pipeline, pipeline_version, weights


def sentences(doc: Doc) -> list[str]:
    return [sentence.text.strip() for sentence in doc.sents]


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def names(doc: Doc) -> list[tuple[str, str]]:
    return [(name.text, name.label_) for name in doc.ents]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n\n",
        "Rabu (22/5/2024)  dua spasi.\n \n\tBaris baru\r\nlagi.",
        "Serangan itu 😀😀 menewaskan dua orang 🇮🇩.",
        "“Kami menolak, kata juru bicara itu.",
        '"No deal, said the envoy.',
        "Bantuan US$95 miliar, Rp1,5 triliun, €3bn; F-16… Al-Qur'an — “mata-mata”.",
        "a\u0301 \u200b\ufeff \xa0x",
    ],
)
def test_the_doc_has_the_characters_of_the_text(language: str, text: str) -> None:
    doc = analyse(text, language)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=25, deadline=None)
@given(text=st.text(max_size=200))
def test_any_text_is_kept_whole(language: str, text: str) -> None:
    assert analyse(text, language).text == text


def test_a_headline_without_a_full_stop_is_a_sentence_of_its_own() -> None:
    doc = analyse(
        "Israel Panggil Pulang Dubes dari Irlandia\n\nIsrael memanggil duta besarnya pada Rabu.", "id"
    )
    assert sentences(doc) == [
        "Israel Panggil Pulang Dubes dari Irlandia",
        "Israel memanggil duta besarnya pada Rabu.",
    ]
    doc = analyse("Ministers gather in Oslo\n\nMinisters of nine states gathered on Monday.", "en")
    assert sentences(doc) == ["Ministers gather in Oslo", "Ministers of nine states gathered on Monday."]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Resolusi No. 242 dibahas bersama Prof. Sumarno di Jl. Sudirman.", "id"),
        ("Pemerintah menyalurkan bantuan Rp 20 miliar untuk a.l. Yaman dan Suriah.", "id"),
        ("Gen. Ahmed met Mr. Ortiz and Sen. Lund in St. Petersburg.", "en"),
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str, language: str) -> None:
    assert sentences(analyse(text, language)) == [text]


def test_a_blank_line_ends_a_sentence_even_after_an_abbreviation() -> None:
    assert len(sentences(analyse("Pertemuan Prof.\n\nMenteri itu hadir.", "id"))) == 2


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Rabu (22/5/2024)", ["Rabu", "(", "22/5/2024", ")"]),
        ("sebesar US$95 miliar", ["sebesar", "US$95", "miliar"]),
        ("Rp1,5 triliun.", ["Rp1,5", "triliun", "."]),
        ("negara-negara anggotanya", ["negara-negara", "anggotanya"]),
        ("jet F-16 dan mata-mata", ["jet", "F-16", "dan", "mata-mata"]),
        ("konflik Israel-Hamas", ["konflik", "Israel", "-", "Hamas"]),
        ("sekutu non-NATO", ["sekutu", "non-NATO"]),
        ("membaca Al-Qur'an", ["membaca", "Al-Qur'an"]),
        ("“tidak”", ["“", "tidak", "”"]),
    ],
)
def test_indonesian_tokens(text: str, tokens: list[str]) -> None:
    assert [token.text for token in analyse(text, "id")] == tokens


def test_an_active_clause_has_subject_and_object() -> None:
    doc = analyse("Rusia menyerang Ukraina.", "id")
    assert word(doc, "Rusia").dep_ == "nsubj"
    assert word(doc, "Ukraina").dep_ == "obj"
    assert word(doc, "menyerang").morph.get("Voice") == ["Act"]
    assert word(doc, "menyerang").lemma_ == "serang"


def test_a_passive_clause_has_passive_subject_and_agent() -> None:
    doc = analyse("Diplomat itu diusir oleh Rusia.", "id")
    assert word(doc, "Diplomat").dep_ == "nsubj:pass"
    assert word(doc, "Rusia").dep_ == "obl:agent"
    assert word(doc, "diusir").morph.get("Voice") == ["Pass"]
    doc = analyse("The diplomats were expelled by Russia.", "en")
    assert word(doc, "diplomats").dep_ == "nsubj:pass"
    assert word(doc, "Russia").dep_ == "obl:agent"
    assert word(doc, "expelled").lemma_ == "expel"


def test_persons_organisations_and_places_are_names() -> None:
    doc = analyse("Menteri Luar Negeri Retno Marsudi bertemu pejabat Bank Dunia di Jakarta.", "id")
    assert names(doc) == [("Retno Marsudi", "PERSON"), ("Bank Dunia", "ORGANISATION"), ("Jakarta", "PLACE")]
    doc = analyse("President Joe Biden met officials of the United Nations in Washington.", "en")
    assert names(doc) == [
        ("Joe Biden", "PERSON"),
        ("United Nations", "ORGANISATION"),
        ("Washington", "PLACE"),
    ]


@pytest.mark.parametrize("language", ["fr", "ms", "", "../id"])
def test_a_language_without_a_pipeline_is_an_error(language: str) -> None:
    with pytest.raises(LanguageError) as raised:
        analyse("Le ministre a refusé.", language)
    assert raised.value.code == "language"
    assert "en, id" in raised.value.message


def test_a_pipeline_that_cannot_be_found_is_an_error() -> None:
    with pytest.raises(LanguageError, match="no_such_pipeline") as raised:
        pipeline("id", "no_such_pipeline")
    assert raised.value.code == "pipeline"


def test_a_pipeline_that_lacks_relations_is_an_error_that_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spacy.blank("id").to_disk(tmp_path / "blank")
    monkeypatch.setenv("SIMPANG_PIPELINE_ID", str(tmp_path / "blank"))
    with pytest.raises(LanguageError, match="lacks relations, parts of speech"):
        pipeline("id")


def test_a_line_of_200000_characters_is_analysed() -> None:
    sentence = "Menteri itu mengatakan bahwa bantuan akan dikirim ke Gaza. "
    text = (sentence * (200_000 // len(sentence) + 1))[:200_000]
    doc = analyse(text, "id")
    assert doc.text == text
    assert len(list(doc.sents)) > 3_000
    assert doc[len(doc) // 2].idx == len(doc[: len(doc) // 2].text_with_ws)


def test_a_long_text_without_any_space_is_analysed() -> None:
    text = "x" * 120_000
    assert analyse(text, "en").text == text


def test_the_same_text_gives_the_same_doc() -> None:
    text = "NATO meminta anggotanya mengirim bantuan ke Ukraina."
    first, second = analyse(text, "id"), analyse(text, "id")
    assert first.to_json() == second.to_json()


def test_the_version_names_language_and_pipeline() -> None:
    assert pipeline_version("id").startswith("id_simpang_news-")
    assert pipeline_version("en").startswith("en_simpang_news-")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pipeline_credits_its_sources(language: str) -> None:
    meta = pipeline(language).meta
    assert meta["license"] == "CC BY-SA 4.0"
    assert all(source["name"] and source["license"] and source["url"] for source in meta["sources"])
    assert meta["performance"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pipeline_tells_nothing_of_the_machine_that_trained_it(language: str) -> None:
    folder = Path(weights.__file__).parent / language / "pipeline"
    told = (folder / "config.cfg").read_text(encoding="utf-8") + (folder / "meta.json").read_text(
        encoding="utf-8"
    )
    assert '"/' not in told
