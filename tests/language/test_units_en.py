"""English news sentences and the acts that the English lexicon finds in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]

COOPERATION = [
    ("The Turkish president is due in Athens on Thursday.", ["TUR -> ? AGREE planned"]),
    ("Oman offered to mediate between Iran and the United States.", ["OMN -> IRN+USA AGREE occurred"]),
    ("Serbia and Kosovo struck a deal on energy.", ["SRB+XKX -> ? AGREE occurred"]),
    ("Malaysia agreed to take back the migrants from Australia.", ["MYS -> AUS AGREE occurred"]),
    ("Japan will recognise Palestine next month.", ["JPN -> PSE AGREE occurred"]),
    ("France and Germany will hold talks with Serbia.", ["FRA+DEU+SRB -> ? AGREE planned"]),
    ("The Turkish president flew to Baghdad.", ["TUR -> IRQ CONSULT/visit occurred"]),
    ("Talks between Ethiopia and Somalia opened in Ankara.", ["ETH+SOM -> ? CONSULT occurred"]),
    ("Kenya's president met his Somali counterpart in Nairobi.", ["KEN+SOM -> ? CONSULT occurred"]),
    ("Honduras switched recognition from Taiwan to China.", ["HND -> CHN SUPPORT occurred"]),
    ("Ghana and Mexico established diplomatic relations.", ["GHA+MEX -> ? SUPPORT occurred"]),
    ("Vietnam and Australia upgraded their ties.", ["VNM+AUS -> ? SUPPORT occurred"]),
    ("Germany ratified Finland's accession to NATO.", ["DEU -> FIN SUPPORT occurred"]),
    ("Peru and China signed a trade agreement.", ["PER+CHN -> ? SUPPORT occurred"]),
    ("Brazil threw its weight behind Guyana.", ["BRA -> GUY SUPPORT occurred"]),
    ("The EU granted Bosnia candidate status.", ["EU -> BIH SUPPORT occurred"]),
    ("France voted in favour of the resolution.", ["FRA -> ? SUPPORT occurred"]),
    ("Japan's prime minister apologised to South Korea.", ["JPN -> KOR CONCEDE occurred"]),
    ("The EU lifted sanctions on Syria.", ["EU -> SYR CONCEDE occurred"]),
    ("Pakistan reopened its airspace to Indian airlines.", ["PAK -> IND CONCEDE occurred"]),
    ("Washington took Sudan off its blacklist.", ["USA -> SDN CONCEDE occurred"]),
    ("Israel and Hezbollah agreed a ceasefire.", ["ISR+HEZBOLLAH -> ? CONCEDE occurred"]),
    ("India and Japan began a naval exercise in the Bay of Bengal.", ["IND+JPN -> ? COOPERATE occurred"]),
    ("Spain extradited a drug lord to the United States.", ["ESP -> USA COOPERATE occurred"]),
    ("Turkey sold drones to Ethiopia.", ["TUR -> ETH COOPERATE occurred"]),
    ("Washington shared intelligence with Kyiv.", ["USA -> UKR COOPERATE occurred"]),
    ("Tanzania granted asylum to a Kenyan activist.", ["TZA -> KEN AID occurred"]),
    ("Rwanda deployed troops to help Mozambique.", ["RWA -> MOZ AID occurred"]),
    ("France pulled its last soldiers out of Chad.", ["FRA -> TCD RETREAT/withdraw occurred"]),
    ("Hamas freed three Thai hostages.", ["HAMAS -> THA RETREAT/release occurred"]),
    ("Russia and the United States swapped prisoners in Ankara.", ["RUS+USA -> ? COOPERATE occurred"]),
    ("Egypt let 40 aid trucks into Gaza.", ["EGY -> PSE RETREAT/access occurred"]),
    ("A truce between Israel and Hamas took hold on Friday.", ["ISR+HAMAS -> ? RETREAT/ceasefire occurred"]),
    ("Peru's prime minister stepped down on Tuesday.", ["PER -> ? RETREAT/resign occurred"]),
]

WORDS = [
    ("Egypt pleaded with Ethiopia to stop filling the dam.", ["EGY -> ETH REQUEST/yield occurred"]),
    ("Germany wants China to rein in North Korea.", ["DEU -> CHN REQUEST/change occurred"]),
    (
        "Guyana requested an emergency session of the UN Security Council.",
        ["GUY -> UN REQUEST/meet occurred"],
    ),
    ("A UN resolution demanded that Israel leave Gaza.", ["UN -> ISR REQUEST/yield occurred"]),
    ("Kosovo sought the extradition of the suspect from Serbia.", ["XKX -> SRB REQUEST/assist occurred"]),
    (
        "Oslo hauled in the Russian ambassador over the spying case.",
        ["NOR -> RUS ACCUSE/disapprove occurred"],
    ),
    ("The ICC issued an arrest warrant for the Russian general.", ["ICC -> RUS ACCUSE/investigate occurred"]),
    ("China filed a complaint against India at the WTO.", ["CHN -> IND ACCUSE/investigate occurred"]),
    ("Sweden attributed the attack to Iran.", ["SWE -> IRN ACCUSE/allege occurred"]),
    ("Nepal has lodged a protest with India.", ["NPL -> IND ACCUSE/disapprove occurred"]),
    ("London's condemnation of Tehran was swift.", ["GBR -> IRN ACCUSE/disapprove occurred"]),
    ("The United States voted against the motion.", ["USA -> ? REJECT occurred"]),
    ("Iran ruled out talks with Washington.", ["IRN -> USA REJECT/meet occurred"]),
    ("Berlin turned down Kyiv's request for Taurus missiles.", ["DEU -> UKR REJECT/assist occurred"]),
    ("Ethiopia will not pull its troops out of Somalia.", ["ETH -> SOM REJECT/yield occurred"]),
    ("Beijing warned Manila of serious consequences.", ["CHN -> PHL THREATEN/violence occurred"]),
    ("Turkey reserves the right to respond to Greece.", ["TUR -> GRC THREATEN/violence occurred"]),
    ("Burundi's threats against Rwanda have grown louder.", ["BDI -> RWA THREATEN occurred"]),
]

CONFLICT = [
    ("Polish farmers blocked roads at the Ukrainian border.", ["POL -> ? PROTEST/obstruct occurred"]),
    ("Iraqi protesters stormed the Swedish embassy in Baghdad.", ["IRQ -> SWE PROTEST/riot occurred"]),
    (
        "Argentine unions staged a general strike against the government.",
        ["ARG -> ARG PROTEST/strike occurred"],
    ),
    ("Ecuador called its ambassador to Colombia back to Quito.", ["ECU -> COL SANCTION/withdraw occurred"]),
    ("Bulgaria sent two Russian diplomats packing.", ["BGR -> RUS SANCTION/expel occurred"]),
    ("Prague gave ten Russian embassy employees a week to leave.", ["CZE -> RUS SANCTION/expel occurred"]),
    ("Belgrade downgraded its relations with Pristina.", ["SRB -> XKX SANCTION/discontinue occurred"]),
    ("Niger's exit from ECOWAS takes effect in January.", ["NER -> ECOWAS SANCTION/discontinue occurred"]),
    ("Britain hit Belarus with fresh sanctions.", ["GBR -> BLR SANCTION occurred"]),
    ("New duties on Chinese steel were announced by Mexico.", ["MEX -> CHN SANCTION/discontinue occurred"]),
    ("Poland plans to expel 45 Russian diplomats.", ["POL -> RUS SANCTION/expel planned"]),
    ("An Iranian court handed a Swedish citizen a death sentence.", ["IRN -> SWE SANCTION/convict occurred"]),
    ("Venezuela put its army on high alert.", ["VEN -> ? MOBILIZE/troops occurred"]),
    ("Israel called up 60,000 reservists.", ["ISR -> ? MOBILIZE/troops occurred"]),
    ("North Korea test-fired a hypersonic missile.", ["PRK -> ? MOBILIZE/weapons occurred"]),
    ("Niger closed its airspace to Algeria.", ["NER -> DZA COERCE/restrict occurred"]),
    ("Iran seized a Greek tanker in the Gulf.", ["IRN -> GRC COERCE/seize occurred"]),
    ("Two Canadians were taken into custody by China.", ["CHN -> CAN COERCE/arrest occurred"]),
    ("Iran expelled thousands of Afghan migrants.", ["IRN -> AFG COERCE/deport occurred"]),
    ("Soldiers seized power in Guinea.", ["GIN -> GIN COERCE/seize occurred"]),
    ("Ukraine launched 60 drones at Moscow.", ["UKR -> RUS ASSAULT/drone occurred"]),
    ("Iran shot down an American drone.", ["IRN -> USA ASSAULT/destroy occurred"]),
    ("Kyiv came under attack from Russia overnight.", ["RUS -> UKR ASSAULT occurred"]),
    ("Clashes between Armenia and Azerbaijan flared again.", ["ARM+AZE -> ? ASSAULT occurred"]),
    ("A Chinese coast guard ship rammed a Philippine supply boat.", ["CHN -> PHL ASSAULT occurred"]),
    ("Israel's air strikes on Beirut killed dozens.", ["ISR -> LBN ASSAULT/aerial occurred"]),
]

FAMILIES = [
    ("Russia cut off gas supplies to Bulgaria.", ["RUS -> BGR COERCE/withhold occurred"]),
    ("Iran mobilised its militias near Iraq.", ["IRN -> IRQ MOBILIZE/militia occurred"]),
    ("Chinese warships sailed through the waters of Japan.", ["CHN -> JPN MOBILIZE/weapons occurred"]),
    ("Turkish drones struck a convoy in Syria.", ["TUR -> SYR ASSAULT/drone occurred"]),
    ("Artillery of India hit two villages in Pakistan.", ["IND -> PAK ASSAULT/heavy-weapons occurred"]),
    ("Villagers attacked Kenyan soldiers with machetes.", ["? -> KEN ASSAULT/primitive occurred"]),
    ("Israeli soldiers set Palestinian houses on fire.", ["ISR -> PSE ASSAULT/destroy occurred"]),
    ("North Korean hackers attacked a Vietnamese bank.", ["PRK -> VNM COERCE/cyber occurred"]),
    ("Nigeria gave the French ambassador 48 hours to leave.", ["NGA -> FRA SANCTION/expel occurred"]),
    ("Chad turned back refugees from Sudan.", ["TCD -> SDN COERCE/restrict occurred"]),
    ("France put its tariffs on hold against Brazil.", ["FRA -> BRA CONCEDE occurred"]),
    ("Uganda has taken in thousands of people from Sudan.", ["UGA -> SDN AID occurred"]),
    ("Cuba turned to Mexico for oil.", ["CUB -> MEX REQUEST/change occurred"]),
    ("Georgia applied to join the EU.", ["GEO -> EU REQUEST/assist occurred"]),
    ("Macron rang Serbia's president.", ["FRA+SRB -> ? CONSULT/phone occurred"]),
    ("German and Polish soldiers patrol the bridge together.", ["DEU+POL -> ? COOPERATE occurred"]),
]

HOME = [
    ("In Peru some 40 people were detained on Monday.", ["PER -> PER COERCE/arrest occurred"]),
    ("LIMA, May 3 - Peru is tense. Residents marched on the palace.", ["PER -> PER PROTEST/demo occurred"]),
    ("Panama is under a state of emergency.", ["PAN -> PAN COERCE/martial-law occurred"]),
]

QUIET = [
    "The striker fired home from close range against France.",
    "Spain beat Germany 2-1 in the final on Sunday.",
    "The Bank of England kept interest rates on hold.",
    "Sales of electric cars in Norway overtook those of petrol cars.",
    "Heavy rain forced 2,000 people from their homes in southern Brazil.",
    "Police in Milan arrested two men over the theft of a painting.",
    "In 1815 the powers of Europe met in Vienna.",
    "The bell rang and the Germany fans marched to the stadium.",
    "Typhoon winds tore down houses in the Philippines.",
    "The museum returned to normal opening hours after the strike by guards.",
]


@pytest.mark.parametrize(("sentence", "told"), COOPERATION)
def test_what_brings_states_together_is_found(english: Read, sentence: str, told: list[str]) -> None:
    assert english(sentence).events == told


@pytest.mark.parametrize(("sentence", "told"), WORDS)
def test_demands_blame_refusals_and_threats_are_found(english: Read, sentence: str, told: list[str]) -> None:
    assert english(sentence).events == told


@pytest.mark.parametrize(("sentence", "told"), CONFLICT)
def test_what_drives_states_apart_is_found(english: Read, sentence: str, told: list[str]) -> None:
    assert english(sentence).events == told


@pytest.mark.parametrize(("sentence", "told"), FAMILIES)
def test_each_field_of_meaning_is_known(english: Read, sentence: str, told: list[str]) -> None:
    assert english(sentence).events == told


@pytest.mark.parametrize(("sentence", "told"), HOME)
def test_at_home_the_state_of_the_passage_stands_on_both_sides(
    english: Read, sentence: str, told: list[str]
) -> None:
    assert english(sentence).events == told


def test_a_verdict_is_on_who_did_the_deed_before(english: Read) -> None:
    told = english("Russia bombed a bridge. Poland's foreign minister called the raid a crime.")
    assert told.events == ["RUS -> ? ASSAULT/aerial occurred", "POL -> RUS ACCUSE/disapprove occurred"]


@pytest.mark.parametrize("sentence", QUIET)
def test_sport_markets_weather_crime_and_history_tell_no_act(english: Read, sentence: str) -> None:
    assert english(sentence).events == []
