"""The Indonesian lexicon on short news sentences: which frame a wording belongs to, what it leaves alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Ekuador mencabut keadaan darurat.", ["ECU -> ? CONCEDE occurred"]),
        ("Amerika Serikat melonggarkan sanksi terhadap Venezuela.", ["USA -> VEN CONCEDE occurred"]),
        ("Israel dan Hamas menyepakati gencatan senjata.", ["ISR+HAMAS -> ? CONCEDE occurred"]),
        ("Presiden Brasil bertemu Presiden Argentina di Montevideo.", ["BRA+ARG -> ? CONSULT occurred"]),
        ("Raja Yordania menerima Presiden Suriah.", ["SYR -> JOR CONSULT/visit occurred"]),
        ("Rusia menyambut baik keputusan Turki.", ["RUS -> TUR SUPPORT occurred"]),
        (
            "Perdana Menteri India mengucapkan selamat kepada Presiden Maladewa.",
            ["IND -> MDV SUPPORT occurred"],
        ),
        ("Bahrain dan Suriah memulihkan hubungan diplomatik.", ["BHR+SYR -> ? SUPPORT occurred"]),
        ("Armenia dan Azerbaijan sepakat membuka perbatasan.", ["ARM+AZE -> ? AGREE occurred"]),
        (
            "Perdana Menteri Belanda menyampaikan permintaan maaf kepada Suriname.",
            ["NLD -> SUR CONCEDE occurred"],
        ),
        ("Hungaria meneken kontrak pembelian gas dengan Rusia.", ["HUN+RUS -> ? SUPPORT occurred"]),
        (
            "Perdana Menteri Pakistan tiba di Beijing untuk kunjungan kenegaraan.",
            ["PAK -> CHN CONSULT/visit occurred"],
        ),
        ("Langkah Spanyol dipuji Palestina.", ["PSE -> ESP SUPPORT occurred"]),
        ("Brasil mendukung pencalonan Chile.", ["BRA -> CHL SUPPORT occurred"]),
        ("Selandia Baru menyatakan solidaritas dengan Ukraina.", ["NZL -> UKR SUPPORT occurred"]),
        ("Presiden Mesir Abdel Fattah el-Sisi menyambangi Doha.", ["EGY -> QAT CONSULT/visit occurred"]),
        ("Menlu Turki dan Menlu Rusia bertatap muka di Antalya.", ["TUR+RUS -> ? CONSULT occurred"]),
        (
            "Presiden Prancis dan Kanselir Jerman berbicara lewat telepon dengan Presiden Iran.",
            ["FRA+DEU+IRN -> ? CONSULT/phone occurred"],
        ),
        ("NATO menerima Finlandia sebagai anggota.", ["NATO -> FIN SUPPORT occurred"]),
        ("Pakistan berterima kasih atas bantuan Turki.", ["PAK -> TUR SUPPORT occurred"]),
    ],
)
def test_talks_visits_praise_promises_and_what_is_yielded_in_words(
    indonesian: Read, text: str, events: list[str]
) -> None:
    assert indonesian(text).events == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Prancis menarik pasukannya dari Burkina Faso.", ["FRA -> BFA RETREAT/withdraw occurred"]),
        ("Taliban membebaskan warga Amerika Serikat.", ["TALIBAN -> USA RETREAT/release occurred"]),
        ("Mesir membuka penyeberangan Rafah bagi truk bantuan.", ["EGY -> ? RETREAT/access occurred"]),
        ("Perdana Menteri Nepal mengundurkan diri.", ["NPL -> ? RETREAT/resign occurred"]),
        ("Korea Selatan menjual tank K2 kepada Polandia.", ["KOR -> POL COOPERATE occurred"]),
        ("Amerika Serikat melatih tentara Ukraina.", ["USA -> UKR AID occurred"]),
        ("Rusia menghapus utang Somalia.", ["RUS -> SOM AID occurred"]),
        ("Kuba mengirim tim medis ke Haiti.", ["CUB -> HTI AID occurred"]),
        ("Belanda mengembalikan artefak kepada Indonesia.", ["NLD -> IDN RETREAT/release occurred"]),
        ("Taliban membubarkan diri.", ["TALIBAN -> ? RETREAT/disarm occurred"]),
        (
            "Angkatan Laut India dan Angkatan Laut Prancis berlatih bersama di Laut Arab.",
            ["IND+FRA -> ? COOPERATE occurred"],
        ),
        ("Pilot Ukraina dilatih Denmark.", ["DNK -> UKR AID occurred"]),
        ("Australia menampung pencari suaka Afghanistan.", ["AUS -> AFG AID occurred"]),
        ("Presiden Peru Pedro Castillo lengser.", ["PER -> ? RETREAT/resign occurred"]),
    ],
)
def test_arms_bought_help_given_forces_withdrawn_captives_freed(
    indonesian: Read, text: str, events: list[str]
) -> None:
    assert indonesian(text).events == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Duta Besar Iran dipanggil pemerintah Belgia.", ["BEL -> IRN ACCUSE/disapprove occurred"]),
        ("Bolivia mendesak Chile membuka akses ke laut.", ["BOL -> CHL REQUEST/yield occurred"]),
        ("Hamas menolak usulan gencatan senjata Israel.", ["HAMAS -> ISR REJECT/yield occurred"]),
        ("Presiden Meksiko membatalkan pertemuan dengan Presiden Peru.", ["MEX -> PER REJECT/meet occurred"]),
        ("Iran menolak berunding dengan Amerika Serikat.", ["IRN -> USA REJECT/meet occurred"]),
        ("Iran bersumpah membalas serangan Israel.", ["IRN -> ISR THREATEN/violence occurred"]),
        ("India menyampaikan protes kepada Pakistan.", ["IND -> PAK ACCUSE/disapprove occurred"]),
        ("Ukraina menuduh Rusia mencuri gandum.", ["UKR -> RUS ACCUSE/allege occurred"]),
        ("Estonia diminta Ukraina mengirim amunisi.", ["UKR -> EST REQUEST/assist occurred"]),
        ("Permintaan Kyiv ditolak Berlin.", ["DEU -> UKR REJECT occurred"]),
        ("Slovakia menentang pengiriman pasukan ke Ukraina.", ["SVK -> UKR REJECT/assist occurred"]),
        ("Kecaman Turki terhadap Israel kian keras.", ["TUR -> ISR ACCUSE/disapprove occurred"]),
        ("Ankara geram atas sikap Athena.", ["TUR -> GRC ACCUSE/disapprove occurred"]),
        ("Menlu Jerman menyayangkan keputusan Georgia.", ["DEU -> GEO ACCUSE/disapprove occurred"]),
        ("Jepang memprotes uji coba rudal Korea Utara.", ["JPN -> PRK ACCUSE/disapprove occurred"]),
        (
            "Afrika Selatan menyeret Israel ke Mahkamah Internasional.",
            ["ZAF -> ISR ACCUSE/investigate occurred"],
        ),
    ],
)
def test_demands_refusals_threats_and_blame(indonesian: Read, text: str, events: list[str]) -> None:
    assert indonesian(text).events == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Republik Ceko memanggil pulang duta besarnya dari Minsk.",
            ["CZE -> BLR SANCTION/withdraw occurred"],
        ),
        ("Kolombia mengusir tiga diplomat Argentina.", ["COL -> ARG SANCTION/expel occurred"]),
        ("Peru memutuskan hubungan diplomatik dengan Meksiko.", ["PER -> MEX SANCTION/discontinue occurred"]),
        ("Amerika Serikat mencabut visa sejumlah pejabat Brasil.", ["USA -> BRA SANCTION occurred"]),
        ("Swiss memperluas sanksi terhadap Belarus.", ["CHE -> BLR SANCTION occurred"]),
        ("China melarang impor makanan laut dari Jepang.", ["CHN -> JPN SANCTION/discontinue occurred"]),
        ("Uni Afrika menangguhkan keanggotaan Sudan.", ["AU -> SDN SANCTION/discontinue occurred"]),
        (
            "Australia menghentikan kerja sama pertahanan dengan Myanmar.",
            ["AUS -> MMR SANCTION/discontinue occurred"],
        ),
        ("Pengadilan Rusia memvonis jurnalis Amerika Serikat.", ["RUS -> USA SANCTION/convict occurred"]),
        ("Turki memblokir akses ke Instagram.", ["TUR -> ? COERCE/censor occurred"]),
        ("Yordania mendeportasi dua warga Suriah.", ["JOR -> SYR COERCE/deport occurred"]),
        ("Belarus menahan seorang jurnalis Polandia.", ["BLR -> POL COERCE/arrest occurred"]),
        ("Peretas Korea Utara meretas bank sentral Bangladesh.", ["PRK -> BGD COERCE/cyber occurred"]),
        ("Sanksi baru dijatuhkan Uni Eropa terhadap Iran.", ["EU -> IRN SANCTION occurred"]),
        (
            "Pemerintah Niger memberi Duta Besar Prancis waktu 48 jam untuk meninggalkan negara itu.",
            ["NER -> FRA SANCTION/expel occurred"],
        ),
        ("Nauru mencabut pengakuan terhadap Taiwan.", ["NRU -> TWN SANCTION/discontinue occurred"]),
        ("Rusia menghentikan pasokan gas ke Finlandia.", ["RUS -> FIN COERCE/withhold occurred"]),
        ("Dua warga Selandia Baru ditahan Indonesia.", ["IDN -> NZL COERCE/arrest occurred"]),
        ("Pemerintah Nepal memblokir Facebook dan YouTube.", ["NPL -> ? COERCE/censor occurred"]),
        (
            "Presiden Venezuela Nicolas Maduro ditangkap pasukan Amerika Serikat.",
            ["USA -> VEN COERCE/arrest occurred"],
        ),
        ("Meksiko menasionalisasi tambang Kanada.", ["MEX -> CAN COERCE/seize occurred"]),
        ("Afghanistan melarang perempuan kuliah.", ["AFG -> ? COERCE/restrict occurred"]),
    ],
)
def test_relations_are_cut_goods_barred_people_and_ships_taken(
    indonesian: Read, text: str, events: list[str]
) -> None:
    assert indonesian(text).events == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Rusia menguji coba rudal balistik antarbenua.", ["RUS -> ? MOBILIZE/weapons occurred"]),
        ("Jet tempur Turki melanggar wilayah udara Yunani.", ["TUR -> GRC MOBILIZE/weapons occurred"]),
        ("Iran menempatkan pasukan di dekat perbatasan Azerbaijan.", ["IRN -> AZE MOBILIZE/troops occurred"]),
        ("China menggelar latihan militer di sekitar Taiwan.", ["CHN -> TWN MOBILIZE/troops occurred"]),
        (
            "Hizbullah meluncurkan puluhan roket ke Israel utara.",
            ["HEZBOLLAH -> ISR ASSAULT/aerial occurred"],
        ),
        ("Pasukan Rusia menembak jatuh sebuah helikopter Ukraina.", ["RUS -> UKR ASSAULT/destroy occurred"]),
        ("Militan menculik dua insinyur China.", ["? -> CHN ASSAULT/abduct occurred"]),
        ("Pemukim Israel memukuli seorang petani Palestina.", ["ISR -> PSE ASSAULT/beat occurred"]),
        ("Ribuan warga Armenia berunjuk rasa di Yerevan.", ["ARM -> ? PROTEST/demo occurred"]),
        ("Buruh Prancis mogok kerja.", ["FRA -> ? PROTEST/strike occurred"]),
        ("Vietnam menaikkan status siaga militernya.", ["VNM -> ? MOBILIZE/troops occurred"]),
        ("Pangkalan udara Rusia diserang drone Ukraina.", ["UKR -> RUS ASSAULT/drone occurred"]),
        ("Kapal penjaga pantai China menabrak kapal Filipina.", ["CHN -> PHL ASSAULT occurred"]),
        ("Taiwan menyiagakan militernya.", ["TWN -> ? MOBILIZE/troops occurred"]),
        ("Armada Rusia memasuki perairan Jepang.", ["RUS -> JPN MOBILIZE/weapons occurred"]),
        ("Tentara Israel menembak mati dua remaja Palestina.", ["ISR -> PSE ASSAULT/firearms occurred"]),
        (
            "Polisi Georgia membubarkan demonstran dengan meriam air.",
            ["GEO -> GEO ASSAULT/crowd-control occurred"],
        ),
        ("Militer Thailand dan Kamboja kembali terlibat baku tembak.", ["THA+KHM -> ? ASSAULT occurred"]),
    ],
)
def test_forces_move_and_strike_and_people_take_to_the_streets(
    indonesian: Read, text: str, events: list[str]
) -> None:
    assert indonesian(text).events == events


@pytest.mark.parametrize(
    "text",
    [
        "Timnas Indonesia menghantam Vietnam 3-0 di Stadion Gelora Bung Karno.",
        "Indonesia akan bertemu Thailand di semifinal Piala AFF.",
        "Timnas Malaysia menjamu Laos dalam laga persahabatan.",
        "Gempa mengguncang Turki dan menewaskan 200 orang.",
        "Bank Indonesia menahan suku bunga acuan.",
        "China memangkas suku bunga pinjaman.",
        "Kejaksaan menuntut dua tersangka korupsi di Jakarta.",
        "Rupiah menyerah terhadap dolar Amerika Serikat.",
        "Sopir truk menabrak pohon di Bandung.",
        "Pelatih Brasil mundur setelah kekalahan di Piala Dunia.",
        "Warga menutup jalan untuk pesta pernikahan di Solo.",
        "Mobil itu mogok di tengah jalan di Bogor.",
        "Banjir merenggut nyawa 12 warga Pakistan.",
        "Ribuan orang berkumpul di Mekkah untuk berhaji.",
        "Uni Emirat Arab dan Mesir menguasai pasar kurma.",
        "Houthi mengaku bertanggung jawab atas serangan terhadap kapal Inggris.",
        "Mahkamah Agung menolak kasasi terdakwa korupsi timah.",
        "Apple meluncurkan ponsel baru di China.",
        "Bank Indonesia mempertahankan suku bunga pada level 6 persen.",
    ],
)
def test_matches_disasters_markets_and_courts_at_home_are_no_events(indonesian: Read, text: str) -> None:
    assert indonesian(text).events == []


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Peretas Korea Utara melumpuhkan server bank Korea Selatan.", ["PRK -> KOR COERCE/cyber occurred"]),
        ("Belarus menyebarkan video palsu tentang Lituania.", ["BLR -> LTU COERCE/misinformation occurred"]),
        ("Azerbaijan mencaplok wilayah Armenia.", ["AZE -> ARM COERCE/seize occurred"]),
        ("Jam malam berlaku di seluruh Sri Lanka.", ["? -> LKA COERCE/curfew occurred"]),
        ("Etiopia mengerahkan milisi ke perbatasan Sudan.", ["ETH -> SDN MOBILIZE/militia occurred"]),
        ("Kapal perang India dikirim ke perairan Maladewa.", ["IND -> MDV MOBILIZE/weapons occurred"]),
        ("Tentara Suriah menjatuhkan bom klorin di Idlib.", ["SYR -> ? ASSAULT/unconventional occurred"]),
        ("Drone Houthi menghantam kapal Inggris.", ["HOUTHI -> GBR ASSAULT/drone occurred"]),
        ("Bom mobil meledak di Mogadishu.", ["? -> SOM ASSAULT/explosives occurred"]),
        ("Erdogan bersumpah akan menyerbu Suriah.", ["TUR -> SYR THREATEN/violence occurred"]),
    ],
)
def test_networks_falsehoods_land_and_means_named_by_the_subject(
    indonesian: Read, text: str, events: list[str]
) -> None:
    assert indonesian(text).events == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Polisi antihuru-hara disebar ke jalan-jalan Nairobi.", ["KEN -> ? MOBILIZE/police occurred"]),
        ("Massa menjarah toko di Nairobi.", ["KEN -> ? PROTEST/riot occurred"]),
        (
            "Petani memblokir jalan tol di Brussel menentang Uni Eropa.",
            ["BEL -> ? PROTEST/obstruct occurred"],
        ),
        ("Perawat di Peru mogok kerja sejak Senin.", ["PER -> ? PROTEST/strike occurred"]),
        (
            "Mahasiswa berdemonstrasi di depan Kedutaan Besar Myanmar di Jakarta.",
            ["IDN -> MMR PROTEST/demo occurred"],
        ),
    ],
)
def test_a_crowd_without_a_name_is_of_the_place(indonesian: Read, text: str, events: list[str]) -> None:
    assert indonesian(text).events == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Menteri Pertahanan Kolombia mundur pada Rabu.", ["COL -> ? RETREAT/resign occurred"]),
        ("Tentara Rusia mundur dari Kharkiv.", ["RUS -> UKR RETREAT/withdraw occurred"]),
        ("M23 menyerahkan senapan kepada pasukan PBB.", ["COD -> UN RETREAT/disarm occurred"]),
        ("Bolivia menghapus syarat visa bagi warga Chile.", ["BOL -> CHL CONCEDE occurred"]),
        (
            "Angkatan laut Jepang dan India berlatih tembak bersama di Teluk Benggala.",
            ["JPN+IND -> ? COOPERATE occurred"],
        ),
        ("Intelijen Prancis dan Belgia bertukar data.", ["FRA+BEL -> ? COOPERATE occurred"]),
        ("Kapal Qatar berlabuh di Beirut membawa bantuan.", ["QAT -> LBN AID occurred"]),
        ("Kanselir Jerman dijadwalkan ke Ankara pekan depan.", ["DEU+TUR -> ? AGREE planned"]),
        ("Kenya memberi jaminan keamanan kepada Somalia.", ["KEN -> SOM AGREE occurred"]),
        (
            "Presiden Chile menyebut langkah itu tikaman dari Venezuela.",
            ["CHL -> VEN ACCUSE/disapprove occurred"],
        ),
    ],
)
def test_offices_and_arms_laid_down_drills_cargo_guarantees(
    indonesian: Read, text: str, events: list[str]
) -> None:
    assert indonesian(text).events == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Mesir Usir Duta Besar Qatar dari Kairo", ["EGY -> QAT SANCTION/expel occurred"]),
        ("Turki Kirim Ratusan Tentara ke Irak", ["TUR -> IRQ MOBILIZE/troops occurred"]),
    ],
)
def test_headlines_leave_the_prefix_of_the_verb_out(indonesian: Read, text: str, events: list[str]) -> None:
    assert indonesian(text).events == events
