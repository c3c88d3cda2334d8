"""Who does what to whom: `RUS -> GBR SANCTION/expel occurred`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Kanada mengusir dua diplomat Rusia.", ["CAN -> RUS SANCTION/expel occurred"]),
        ("Prancis memanggil pulang duta besarnya dari Niger.", ["FRA -> NER SANCTION/withdraw occurred"]),
        ("Jepang menjatuhkan sanksi terhadap Korea Utara.", ["JPN -> PRK SANCTION occurred"]),
        ("Turki menahan empat warga Suriah di Ankara.", ["TUR -> SYR COERCE/arrest occurred"]),
        ("Mesir mengecam Israel atas penutupan perlintasan itu.", ["EGY -> ISR ACCUSE/disapprove occurred"]),
        ("Maroko memutus hubungan diplomatik dengan Iran.", ["MAR -> IRN SANCTION/discontinue occurred"]),
        ("India mengirim bantuan obat-obatan ke Nepal.", ["IND -> NPL AID occurred"]),
        ("Presiden Kenya bertemu Presiden Uganda di Kampala.", ["KEN+UGA -> ? CONSULT occurred"]),
        ("Menteri Pertahanan Yunani mengunjungi Siprus.", ["GRC -> CYP CONSULT/visit occurred"]),
        ("Hamas membebaskan tiga sandera Israel.", ["HAMAS -> ISR RETREAT/release occurred"]),
        (
            "Afrika Selatan menggugat Israel ke Mahkamah Internasional.",
            ["ZAF -> ISR ACCUSE/investigate occurred"],
        ),
        ("Brasil memuji Kolombia atas perundingan itu.", ["BRA -> COL SUPPORT occurred"]),
        (
            "Aljazair memanggil duta besar Prancis untuk menyampaikan protes.",
            ["DZA -> FRA ACCUSE/disapprove occurred"],
        ),
        ("Hizbullah menembaki pos tentara Israel.", ["HEZBOLLAH -> ISR ASSAULT/firearms occurred"]),
    ],
)
def test_a_verb_has_its_subject_before_and_its_object_after(
    indonesian: Read, text: str, events: list[str]
) -> None:
    assert indonesian(text).events == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Dua diplomat Jerman diusir oleh Chad.", ["TCD -> DEU SANCTION/expel occurred"]),
        ("Sekolah di Lebanon dibom oleh Israel pada malam hari.", ["ISR -> LBN ASSAULT/aerial occurred"]),
        ("Empat warga Vietnam ditangkap oleh polisi Indonesia.", ["IDN -> VNM COERCE/arrest occurred"]),
        ("Dua tentara Lebanon ditembak oleh Israel.", ["ISR -> LBN ASSAULT/firearms occurred"]),
        ("Armenia dikecam oleh Azerbaijan.", ["AZE -> ARM ACCUSE/disapprove occurred"]),
        (
            "Duta besar Belanda dipanggil Kementerian Luar Negeri Iran.",
            ["IRN -> NLD ACCUSE/disapprove occurred"],
        ),
        (
            "Tiga tentara Pakistan ditembak Taliban di perbatasan.",
            ["TALIBAN -> PAK ASSAULT/firearms occurred"],
        ),
        ("Tiga warga Australia ditangkap pekan lalu.", ["? -> AUS COERCE/arrest occurred"]),
        ("Bantuan pangan dikirim oleh Uni Emirat Arab ke Sudan.", ["ARE -> SDN AID occurred"]),
    ],
)
def test_the_passive_has_its_agent_after_the_verb_with_or_without_oleh(
    indonesian: Read, text: str, events: list[str]
) -> None:
    assert indonesian(text).events == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Israel melancarkan serangan udara ke Lebanon.", ["ISR -> LBN ASSAULT/aerial occurred"]),
        ("Presiden Vietnam tiba di Laos untuk kunjungan kenegaraan.", ["VNM -> LAO CONSULT/visit occurred"]),
        ("Filipina melayangkan protes kepada Tiongkok.", ["PHL -> CHN ACCUSE/disapprove occurred"]),
        ("Norwegia memberikan bantuan kemanusiaan kepada Sudan.", ["NOR -> SDN AID occurred"]),
        ("Serangan drone Ukraina ke Rusia memicu kebakaran.", ["UKR -> RUS ASSAULT/drone occurred"]),
        (
            "Kunjungan Perdana Menteri Jepang ke Filipina berlangsung dua hari.",
            ["JPN -> PHL CONSULT/visit occurred"],
        ),
        ("Dukungan Polandia kepada Moldova tidak berubah.", ["POL -> MDA SUPPORT occurred"]),
        ("Pertemuan antara Mesir dan Qatar berakhir tanpa pernyataan.", ["EGY+QAT -> ? CONSULT occurred"]),
        ("Invasi Rusia ke Ukraina memasuki tahun ketiga.", ["RUS -> UKR ASSAULT occurred"]),
        ("Irlandia menyampaikan kecaman terhadap Belarus.", ["IRL -> BLR ACCUSE/disapprove occurred"]),
    ],
)
def test_a_noun_with_a_light_verb_or_a_possessor_tells_an_act(
    indonesian: Read, text: str, events: list[str]
) -> None:
    assert indonesian(text).events == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Meksiko, Kolombia, dan Peru mengakui Palestina.", ["MEX+COL+PER -> PSE SUPPORT occurred"]),
        (
            "Amerika Serikat dan Inggris menjatuhkan sanksi terhadap Iran.",
            ["USA+GBR -> IRN SANCTION occurred"],
        ),
        (
            "Sanksi baru dijatuhkan oleh Kanada dan Australia terhadap Myanmar.",
            ["CAN+AUS -> MMR SANCTION occurred"],
        ),
        ("Israel menyerang Suriah dan Lebanon.", ["ISR -> SYR+LBN ASSAULT occurred"]),
        ("Korea Selatan bersama Jepang mengecam Korea Utara.", ["KOR+JPN -> PRK ACCUSE/disapprove occurred"]),
        ("Pemerintah Kamboja dan pemerintah Thailand berunding.", ["KHM+THA -> ? CONSULT occurred"]),
        ("Delegasi Kamboja dan Thailand bertemu di Bangkok.", ["KHM+THA -> ? CONSULT occurred"]),
    ],
)
def test_actors_that_are_joined_act_together(indonesian: Read, text: str, events: list[str]) -> None:
    assert indonesian(text).events == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "India mengecam Pakistan dan memanggil pulang duta besarnya dari Islamabad.",
            ["IND -> PAK ACCUSE/disapprove occurred", "IND -> PAK SANCTION/withdraw occurred"],
        ),
        (
            "Rusia menyerang Ukraina, lalu menangkap dua wartawan Polandia.",
            ["RUS -> UKR ASSAULT occurred", "RUS -> POL COERCE/arrest occurred"],
        ),
        (
            "Mesir mengirim bantuan ke Sudan, sedangkan Turki mengirim bantuan ke Chad.",
            ["EGY -> SDN AID occurred", "TUR -> TCD AID occurred"],
        ),
    ],
)
def test_verbs_that_are_joined_are_two_acts_of_one_subject(
    indonesian: Read, text: str, events: list[str]
) -> None:
    assert indonesian(text).events == events


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Mali, yang mengusir duta besar Prancis tahun lalu, membuka kedutaan baru di Moskow.",
            "MLI -> FRA SANCTION/expel occurred",
        ),
        ("Iran, yang memasok drone ke Rusia, membantah tuduhan itu.", "IRN -> RUS AID occurred"),
        ("Sidang itu dihadiri Serbia, yang belum mengakui Kosovo.", "SRB -> XKX SUPPORT denied"),
    ],
)
def test_a_relative_clause_has_the_noun_before_yang_as_its_subject(
    indonesian: Read, text: str, event: str
) -> None:
    assert event in indonesian(text).events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Hungaria tidak mengirim senjata ke Ukraina.", ["HUN -> UKR AID denied"]),
        ("Swiss belum mengakui Palestina.", ["CHE -> PSE SUPPORT denied"]),
        ("Thailand tidak pernah menyerang Kamboja.", ["THA -> KHM ASSAULT denied"]),
        ("Slowakia tidak akan mengirim amunisi ke Ukraina.", ["SVK -> UKR REJECT/assist occurred"]),
        ("Rusia tidak akan menarik pasukan dari Ukraina.", ["RUS -> UKR REJECT/yield occurred"]),
        ("Brasil menolak bertemu Venezuela.", ["BRA -> VEN REJECT/meet occurred"]),
    ],
)
def test_what_is_negated_is_denied_and_what_will_not_be_done_is_refused(
    indonesian: Read, text: str, events: list[str]
) -> None:
    assert indonesian(text).events == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Jerman akan mengirim amunisi ke Ukraina.", ["DEU -> UKR AGREE occurred"]),
        ("Belgia akan mengakui Palestina.", ["BEL -> PSE AGREE occurred"]),
        ("Presiden Prancis akan mengunjungi Brasil pekan depan.", ["FRA -> BRA AGREE planned"]),
        ("Rusia akan menarik pasukan dari Suriah.", ["RUS -> SYR CONCEDE occurred"]),
        ("Uni Eropa akan menjatuhkan sanksi terhadap Georgia.", ["EU -> GEO SANCTION planned"]),
        ("India dan Vietnam akan menggelar latihan bersama.", ["IND+VNM -> ? AGREE occurred"]),
        ("Tiongkok akan menggelar pertemuan dengan Pakistan.", ["CHN+PAK -> ? AGREE planned"]),
        ("Rwanda bakal mengusir diplomat Belgia.", ["RWA -> BEL SANCTION/expel planned"]),
        (
            "Italia berencana membuka kembali hubungan diplomatik dengan Suriah.",
            ["ITA+SYR -> ? AGREE occurred"],
        ),
        (
            "Amerika Serikat hendak menggelar serangan udara terhadap Houthi.",
            ["USA -> HOUTHI ASSAULT/aerial planned"],
        ),
    ],
)
def test_what_is_to_come_is_a_promise_where_the_type_has_one_and_planned_where_not(
    indonesian: Read, text: str, events: list[str]
) -> None:
    assert indonesian(text).events == events


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Korea Selatan mungkin mengirim senjata ke Ukraina.", "KOR -> UKR AID possible"),
        ("Jika Iran menyerang Israel, harga minyak akan naik.", "IRN -> ISR ASSAULT possible"),
        ("Austria bisa menjatuhkan sanksi terhadap Belarus.", "AUT -> BLR SANCTION possible"),
        (
            "Turki dapat memutus hubungan dengan Israel bila perang meluas.",
            "TUR -> ISR SANCTION/discontinue possible",
        ),
        ("Finlandia mempertimbangkan mengusir diplomat Rusia.", "FIN -> RUS SANCTION/expel possible"),
    ],
)
def test_what_may_be_or_depends_on_a_condition_is_possible(indonesian: Read, text: str, event: str) -> None:
    assert event in indonesian(text).events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Ukraina meminta Jerman mengirim rudal.", ["UKR -> DEU REQUEST/assist occurred"]),
        ("PBB mendesak Israel membuka perlintasan bagi bantuan.", ["UN -> ISR REQUEST/yield occurred"]),
        ("Yordania menyerukan gencatan senjata.", ["JOR -> ? REQUEST/yield occurred"]),
        ("Polandia mendesak Hungaria agar mengubah kebijakannya.", ["POL -> HUN REQUEST/change occurred"]),
        ("Mesir meminta Israel menghentikan serangan.", ["EGY -> ISR REQUEST/yield occurred"]),
        ("Qatar mengajak Iran berunding.", ["QAT -> IRN REQUEST/meet occurred"]),
        ("Estonia didesak NATO untuk menambah pasukan.", ["NATO -> EST REQUEST/assist occurred"]),
    ],
)
def test_what_is_asked_for_is_no_second_event(indonesian: Read, text: str, events: list[str]) -> None:
    assert indonesian(text).events == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Korea Utara mengancam akan menyerang Korea Selatan.", ["PRK -> KOR THREATEN/violence occurred"]),
        ("Rwanda mengancam akan mengusir duta besar Belgia.", ["RWA -> BEL THREATEN/expel occurred"]),
        ("Sudan menuduh Uni Emirat Arab memasok senjata ke Chad.", ["SDN -> ARE ACCUSE/allege occurred"]),
        ("Lituania menuding Belarus mengirim migran ke perbatasan.", ["LTU -> BLR ACCUSE/allege occurred"]),
        ("Rusia dituduh Moldova menyebarkan kabar bohong.", ["MDA -> RUS ACCUSE/allege occurred"]),
    ],
)
def test_what_is_threatened_alleged_or_promised_is_no_second_event(
    indonesian: Read, text: str, events: list[str]
) -> None:
    assert indonesian(text).events == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Canada expelled two Russian diplomats.", ["CAN -> RUS SANCTION/expel occurred"]),
        ("Japan imposed sanctions on North Korea.", ["JPN -> PRK SANCTION occurred"]),
        ("Morocco cut diplomatic ties with Iran.", ["MAR -> IRN SANCTION/discontinue occurred"]),
        ("India sent medical aid to Nepal.", ["IND -> NPL AID occurred"]),
        ("Hamas released three Israeli hostages.", ["HAMAS -> ISR RETREAT/release occurred"]),
        (
            "Kenyan President William Ruto met Ugandan President Yoweri Museveni.",
            ["KEN+UGA -> ? CONSULT occurred"],
        ),
        ("Greek defence minister Nikos Dendias visited Cyprus.", ["GRC -> CYP CONSULT/visit occurred"]),
        ("Algeria summoned the French ambassador.", ["DZA -> FRA ACCUSE/disapprove occurred"]),
        ("Brazil praised Colombia for hosting the talks.", ["BRA -> COL SUPPORT occurred"]),
        ("South Korea and Japan condemned North Korea.", ["KOR+JPN -> PRK ACCUSE/disapprove occurred"]),
    ],
)
def test_the_english_active(english: Read, text: str, events: list[str]) -> None:
    assert english(text).events == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Two German diplomats were expelled by Chad.", ["TCD -> DEU SANCTION/expel occurred"]),
        (
            "Four Vietnamese fishermen were arrested by Indonesian police.",
            ["IDN -> VNM COERCE/arrest occurred"],
        ),
        ("Three Australian citizens were arrested last week.", ["? -> AUS COERCE/arrest occurred"]),
        ("Armenia was criticised by Azerbaijan.", ["AZE -> ARM ACCUSE/disapprove occurred"]),
        ("A Turkish proposal was rejected by Greece.", ["GRC -> TUR REJECT occurred"]),
        ("A Ukrainian drone attack on Russia started a fire.", ["UKR -> RUS ASSAULT/drone occurred"]),
        ("Russia's invasion of Ukraine is in its third year.", ["RUS -> UKR ASSAULT occurred"]),
        ("Israel carried out air strikes on Lebanon.", ["ISR -> LBN ASSAULT/aerial occurred"]),
        ("Poland issued a call to Hungary for talks.", ["POL -> HUN REQUEST/meet occurred"]),
        ("The talks between Egypt and Qatar ended without a statement.", ["EGY+QAT -> ? CONSULT occurred"]),
        (
            "The Japanese prime minister's visit to the Philippines lasted two days.",
            ["JPN -> PHL CONSULT/visit occurred"],
        ),
    ],
)
def test_the_english_passive_and_nouns_of_acts(english: Read, text: str, events: list[str]) -> None:
    assert english(text).events == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Hungary did not send weapons to Ukraine.", ["HUN -> UKR AID denied"]),
        ("Slovakia will not send ammunition to Ukraine.", ["SVK -> UKR REJECT/assist occurred"]),
        ("Germany will send ammunition to Ukraine.", ["DEU -> UKR AGREE occurred"]),
        ("The president of France will visit Brazil next week.", ["FRA -> BRA AGREE planned"]),
        ("The European Union will impose sanctions on Georgia.", ["EU -> GEO SANCTION planned"]),
        ("South Korea may send weapons to Ukraine.", ["KOR -> UKR AID possible"]),
        ("If Iran attacks Israel, oil prices will rise.", ["IRN -> ISR ASSAULT possible"]),
        ("Ukraine asked Germany to send missiles.", ["UKR -> DEU REQUEST/assist occurred"]),
        ("The United Nations urged Israel to open the crossing.", ["UN -> ISR REQUEST/yield occurred"]),
        ("North Korea threatened to attack South Korea.", ["PRK -> KOR THREATEN/violence occurred"]),
        ("Sudan accused the United Arab Emirates of arming rebels.", ["SDN -> ARE ACCUSE/allege occurred"]),
        ("Kenya promised to send police officers to Haiti.", ["KEN -> HTI AGREE occurred"]),
        ("Serbia refused to recognise Kosovo.", ["SRB -> XKX REJECT occurred"]),
    ],
)
def test_english_negation_future_possibility_and_acts_within_acts(
    english: Read, text: str, events: list[str]
) -> None:
    assert english(text).events == events


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Mali, which expelled the French ambassador last year, opened an embassy in Moscow.",
            "MLI -> FRA SANCTION/expel occurred",
        ),
        ("Russia attacked Ukraine and arrested two Polish reporters.", "RUS -> POL COERCE/arrest occurred"),
    ],
)
def test_english_relative_clauses_and_joined_verbs(english: Read, text: str, event: str) -> None:
    assert event in english(text).events


def test_the_same_act_told_twice_is_one_event(indonesian: Read) -> None:
    told = indonesian(
        "Kanada mengusir dua diplomat Rusia pada Senin. Rusia menyesalkan bahwa Kanada mengusir kedua "
        "diplomat itu."
    )
    assert told.events.count("CAN -> RUS SANCTION/expel occurred") == 1


@pytest.mark.parametrize(
    "text",
    [
        "Menteri Luar Negeri India menjelaskan bahwa pemilu berjalan lancar.",
        "Harga beras di Jepang naik dua kali lipat.",
        "Brasil mengalahkan Argentina dengan skor 2-1.",
        "Musim hujan di Filipina datang lebih awal tahun ini.",
    ],
)
def test_what_is_only_said_or_no_politics_is_no_event(indonesian: Read, text: str) -> None:
    assert indonesian(text).events == []


def test_a_police_force_against_its_own_people_is_one_code_on_both_sides(indonesian: Read) -> None:
    told = indonesian("Polisi Kenya menembakkan gas air mata ke arah demonstran.")
    assert told.events == ["KEN -> KEN ASSAULT/crowd-control occurred"]


def test_an_event_tells_when_it_happened(indonesian: Read) -> None:
    event = indonesian("Kanada mengusir dua diplomat Rusia pada 3 Mei 2024.", "2024-05-04").reading.events[0]
    assert (event.time.start, event.time.end, event.time.text) == ("2024-05-03", "2024-05-03", "3 Mei 2024")


def test_a_day_of_the_week_is_reckoned_from_the_day_of_the_report(english: Read) -> None:
    event = english("Canada expelled two Russian diplomats on Monday.", "2024-05-08").reading.events[0]
    assert event.time.start == "2024-05-06"


def test_an_event_carries_its_quad_class_and_the_rule_that_decided_it(english: Read) -> None:
    event = english("Canada expelled two Russian diplomats.").reading.events[0]
    assert (event.quad, event.cameo, event.rule.split("/")[0]) == (4, "161", "expel_diplomats")
    assert event.goldstein < 0


def test_what_one_side_says_is_attributed_to_it(english: Read) -> None:
    reading = english("Ukraine said that Russia attacked Odesa.").reading
    assert [event.attributed_to for event in reading.events] == ["s1"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Tujuan misi itu adalah untuk membebaskan sandera Israel.", "id"),
        ("Niat Norwegia ialah untuk mencapai damai dan mengirim obat ke Sudan.", "id"),
        ("The aim of the mission is to free Israeli hostages, Qatar said.", "en"),
    ],
)
def test_what_is_aimed_at_is_not_done(indonesian: Read, english: Read, text: str, language: str) -> None:
    assert (indonesian if language == "id" else english)(text).events == []
