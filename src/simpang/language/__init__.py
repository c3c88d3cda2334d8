"""Text -> Doc: sentences, parts of speech, dependencies, lemmas and names, by spaCy pipelines that come
with Simpang.

In comes the text of a report and its language ("id" or "en"); out comes a `spacy.tokens.Doc` whose
characters are exactly those of the text. Beside it stand the lexicons of each language (`lexicon`). Nothing
here knows of reports, actors, events or the reference, and nothing here reaches the network.

What a Doc carries, for the pipelines of Simpang and for any other that a user names:

- `token.dep_`: the relations of Universal Dependencies. Both languages: nsubj, nsubj:pass, csubj,
  csubj:pass, obj, iobj, obl, obl:agent, nmod, appos, amod, nummod, det, case, mark, cc, conj, acl,
  acl:relcl, advcl, advmod, xcomp, ccomp, parataxis, flat, fixed, compound, cop, aux, punct, dep, ROOT.
  English besides: aux:pass, nmod:poss, nmod:unmarked and obl:unmarked (bare times and measures),
  compound:prt, expl.
- `token.pos_`, `token.morph`: universal parts of speech and features (Indonesian verbs: Voice=Act or
  Voice=Pass).
- `token.lemma_`: English: the dictionary form. Indonesian: the root ("memanggil", "pemanggilan" ->
  "panggil"), as the Indonesian treebanks have it; names keep their form.
- `doc.sents`: a blank line always ends a sentence.
- `doc.ents`: names, with the labels PERSON, ORGANISATION and PLACE. Demonyms and titles are no names.

Indonesian tokens keep their clitics ("anggotanya" is one token) and reduplications ("negara-negara"); two
names with a hyphen are three tokens ("Israel-Hamas"), a sum with its sign is one ("US$95").
"""

from simpang.language import _one_thread  # noqa: F401  (before anything that imports NumPy)
from simpang.language.pipelines import LANGUAGES, analyse, pipeline, pipeline_version

__all__ = ["LANGUAGES", "analyse", "pipeline", "pipeline_version"]
