"""Who is said to have said what, and through which media: `speaker [via medium] act [direct]: words`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Perdana Menteri Norwegia Jonas Gahr Store berkata, “Kami tidak akan mundur.”",
            "Jonas Gahr Store say direct: Kami tidak akan mundur",
        ),
        (
            "“Perundingan itu gagal,” kata Menteri Luar Negeri Turki Hakan Fidan.",
            "Hakan Fidan say direct: Perundingan itu gagal",
        ),
        (
            "“Perundingan itu gagal,” kata Menteri Luar Negeri Turki Hakan Fidan, “tetapi pintu tetap "
            "terbuka bagi siapa pun yang mau kembali.”",
            "Hakan Fidan say direct: tetapi pintu tetap terbuka bagi siapa pun yang mau kembali",
        ),
        (
            "Menteri Pertahanan Jerman Boris Pistorius tiba di Vilnius. “Brigade ini datang untuk tinggal,” "
            "ujarnya.",
            "Boris Pistorius say direct: Brigade ini datang untuk tinggal",
        ),
        (
            "“Jalur ini harus dibuka,” tegas juru bicara PBB Stephane Dujarric.",
            "Stephane Dujarric say direct: Jalur ini harus dibuka",
        ),
    ],
)
def test_a_direct_quotation_with_its_cue_before_after_or_in_the_middle(
    indonesian: Read, text: str, statement: str
) -> None:
    assert statement in indonesian(text).statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Menteri Luar Negeri India Subrahmanyam Jaishankar mengatakan bahwa perbatasan tetap tertutup.",
            ["Subrahmanyam Jaishankar say: perbatasan tetap tertutup"],
        ),
        (
            "Ukraina menyatakan pelabuhan itu masih beroperasi.",
            ["Ukraina say: pelabuhan itu masih beroperasi"],
        ),
        (
            "Menurut Kementerian Pertahanan Inggris, garis depan tidak banyak bergeser.",
            ["Kementerian Pertahanan Inggris say: garis depan tidak banyak bergeser"],
        ),
        (
            "Garis depan tidak banyak bergeser, menurut Kementerian Pertahanan Inggris.",
            ["Kementerian Pertahanan Inggris say: Garis depan tidak banyak bergeser"],
        ),
        (
            "Menurut Presiden Chile Gabriel Boric, pelabuhan itu akan ditutup.",
            ["Gabriel Boric say: pelabuhan itu akan ditutup"],
        ),
        (
            "Gelombang pengungsi akan bertambah, kata Filippo Grandi, kepala UNHCR.",
            ["Filippo Grandi say: Gelombang pengungsi akan bertambah"],
        ),
        (
            "Presiden Kolombia Gustavo Petro berpidato di Bogota. Menurut dia, perang tidak menyelesaikan "
            "apa pun.",
            ["Gustavo Petro say: perang tidak menyelesaikan apa pun"],
        ),
        (
            "Presiden Kolombia Gustavo Petro berpidato di Bogota. Perang, kata dia, tidak menyelesaikan apa "
            "pun.",
            ["Gustavo Petro say: tidak menyelesaikan apa pun"],
        ),
        (
            "Iran membantah bahwa kapal itu mengangkut senjata.",
            ["Iran deny: kapal itu mengangkut senjata"],
        ),
        (
            "Mesir memperingatkan bahwa rumah sakit akan kehabisan bahan bakar.",
            ["Mesir warn: rumah sakit akan kehabisan bahan bakar"],
        ),
        (
            "Presiden Kenya William Ruto mengumumkan bahwa pasukan pertama sudah berangkat.",
            ["William Ruto announce: pasukan pertama sudah berangkat"],
        ),
        (
            "Rusia mengakui bahwa kapal perangnya tenggelam.",
            ["Rusia admit: kapal perangnya tenggelam"],
        ),
        (
            "Sudan menuduh bahwa pesawat itu membawa senjata.",
            ["Sudan allege: pesawat itu membawa senjata"],
        ),
        (
            "Jepang berjanji akan membangun kembali pelabuhan itu.",
            ["Jepang promise: akan membangun kembali pelabuhan itu"],
        ),
    ],
)
def test_indirect_speech_is_the_clause_without_the_reporting_verb(
    indonesian: Read, text: str, statements: list[str]
) -> None:
    assert indonesian(text).statements == statements


@pytest.mark.parametrize(
    "text",
    [
        "Yordania mengecam serangan itu.",
        "Brasil memuji keputusan Kolombia.",
        "Turki mengkritik resolusi itu.",
    ],
)
def test_a_verb_of_speaking_with_a_noun_alone_is_no_statement(indonesian: Read, text: str) -> None:
    assert indonesian(text).statements == []


def test_a_sentence_that_names_the_source_of_the_one_before(indonesian: Read) -> None:
    told = indonesian(
        "Pelabuhan itu akan ditutup selama sebulan. Hal itu dikatakan Filippo Grandi, kepala UNHCR."
    )
    assert told.statements == ["Filippo Grandi say: Pelabuhan itu akan ditutup selama sebulan"]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "“Kami siap berunding,” kata Menteri Luar Negeri Rusia Sergei Lavrov, dikutip dari TASS.",
            ["Sergei Lavrov via TASS say direct: Kami siap berunding"],
        ),
        (
            "Menteri Luar Negeri Rusia Sergei Lavrov mengatakan bahwa perundingan tertunda, seperti "
            "dilansir Reuters.",
            ["Sergei Lavrov via Reuters say: perundingan tertunda"],
        ),
        (
            "Pasukan itu mundur dari tiga desa, lapor Reuters.",
            ["Reuters say: Pasukan itu mundur dari tiga desa"],
        ),
        (
            "Menurut laporan Reuters, pasukan itu mundur dari tiga desa.",
            ["Reuters say: pasukan itu mundur dari tiga desa"],
        ),
        (
            "“Kami siap berunding,” kata Sergei Lavrov kepada Kyodo.",
            ["Sergei Lavrov via Kyodo News say direct: Kami siap berunding"],
        ),
    ],
)
def test_media_that_pass_words_on_stand_beside_the_speaker(
    indonesian: Read, text: str, statements: list[str]
) -> None:
    assert indonesian(text).statements == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Norwegian Prime Minister Jonas Gahr Store said: “We will not turn back.”",
            ["Jonas Gahr Store say direct: We will not turn back"],
        ),
        (
            "“The talks have failed,” Turkish Foreign Minister Hakan Fidan said.",
            ["Hakan Fidan say direct: The talks have failed"],
        ),
        (
            "“The talks have failed,” said Hakan Fidan, the Turkish foreign minister.",
            ["Hakan Fidan say direct: The talks have failed"],
        ),
        (
            "“It failed,” said Hakan Fidan, “but the door remains open to anyone who wants to return.”",
            ["Hakan Fidan say direct: but the door remains open to anyone who wants to return"],
        ),
        (
            "Ukraine said that the port was still working.",
            ["Ukraine say: the port was still working"],
        ),
        (
            "According to the British defence ministry, the front line has barely moved.",
            ["British defence ministry say: the front line has barely moved"],
        ),
        (
            "The front line has barely moved, the British defence ministry said.",
            ["British defence ministry say: The front line has barely moved"],
        ),
        (
            "Russian Foreign Minister Sergei Lavrov told Reuters that the talks had been delayed.",
            ["Sergei Lavrov via Reuters say: the talks had been delayed"],
        ),
        (
            "“We are ready to negotiate,” Sergei Lavrov told Kyodo.",
            ["Sergei Lavrov via Kyodo News say direct: We are ready to negotiate"],
        ),
        (
            "Iran denied that the ship was carrying weapons.",
            ["Iran deny: the ship was carrying weapons"],
        ),
        (
            "Kenya announced that the first officers had left.",
            ["Kenya announce: the first officers had left"],
        ),
        (
            "Japan promised to rebuild the harbour.",
            ["Japan promise: to rebuild the harbour"],
        ),
        (
            "Russia admitted that its warship had sunk.",
            ["Russia admit: its warship had sunk"],
        ),
        (
            "The troops left three villages, Reuters reported.",
            ["Reuters say: The troops left three villages"],
        ),
        (
            "Colombian President Gustavo Petro spoke in Bogota. War solves nothing, he said.",
            ["Gustavo Petro say: War solves nothing"],
        ),
    ],
)
def test_english_speech(english: Read, text: str, statements: list[str]) -> None:
    assert english(text).statements == statements


@pytest.mark.parametrize(
    "text",
    ["Jordan condemned the strike.", "Brazil praised the decision.", "Analysts said that prices would rise."],
)
def test_english_verbs_of_speaking_without_a_clause_or_a_source_are_no_statement(
    english: Read, text: str
) -> None:
    assert english(text).statements == []


def test_speech_within_speech_has_a_statement_for_each_speaker(english: Read) -> None:
    reading = english("Ukraine said that Russia had denied that it would attack Odesa.")
    speakers = {line.split(" ")[0] for line in reading.statements}
    assert speakers == {"Ukraine", "Russia"}


def test_the_words_of_a_direct_quotation_stand_between_its_marks(indonesian: Read) -> None:
    told = indonesian("“Perundingan itu gagal,” kata Menteri Luar Negeri Turki Hakan Fidan.")
    start, end = told.reading.statements[0].content
    assert told.reading.report.text[start - 1] == "“"
    assert told.words((start, end)) == "Perundingan itu gagal"


@pytest.mark.parametrize(
    "text",
    [
        "Juru bicara militer Brigjen Ahmad Santoso mengatakan bantuan telah tiba.",
        "Bantuan telah tiba, kata juru bicara militer Brigjen Ahmad Santoso.",
    ],
)
def test_a_spokesman_is_told_by_his_name(indonesian: Read, text: str) -> None:
    assert "Ahmad Santoso" in indonesian(text).statements[0]
