package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads clauses whose verb is that of the clause before: "full sister Margot in Nice", "recycling every other friday". */
final class Gaps {

    private final Lexicon lexicon = Lexicon.english();
    private final GappedPart gapped = new GappedPart();
    private final NounPhraseReader phrases;
    private final Mentions mentions;
    private final OwningPronoun owning;

    Gaps(NounPhraseReader phrases, Mentions mentions) {
        this.phrases = phrases;
        this.mentions = mentions;
        this.owning = new OwningPronoun(mentions);
    }

    /** "dads birthday is in march and mums is in july": who is named has the thing that was spoken of. */
    List<Word> owning(List<Word> named, VerbGroup verb) {
        Step thing = mentions.owned();
        if (named.size() == 1 && thing != null && thing.equals(mentions.item()) && owning.isAlone(named, 0)) {
            return owning.opened(named.get(0));
        }
        Word last = named.get(named.size() - 1);
        String text = last.text();
        boolean lost = verb.has("is")
                && text.length() > 3
                && text.endsWith("s")
                && (isOfKin(text) || named.size() == 1 && isSomebodys(text))
                && mentions.item() != null;
        if (!lost) {
            return named;
        }
        List<Word> owning = new ArrayList<>(named.subList(0, named.size() - 1));
        owning.add(one(last));
        owning.add(new Word("'s", "'s", last.kind(), last.end(), last.end(), false, true));
        return owning;
    }

    private static Word one(Word word) {
        String raw = word.raw().substring(0, word.raw().length() - 1);
        String text = word.text().substring(0, word.text().length() - 1);
        return new Word(text, raw, word.kind(), word.start(), word.end(), word.capital(), word.glued());
    }

    /** "ezras bday is in may, mias is in june". */
    private boolean isSomebodys(String text) {
        String one = text.substring(0, text.length() - 1);
        return !lexicon.isFirstName(text) && (lexicon.isFirstName(one) || mentions.isName(one));
    }

    private boolean isOfKin(String text) {
        return lexicon.in("only", lexicon.kin(text).orElse(""))
                || lexicon.kin(text.substring(0, text.length() - 1)).isPresent();
    }

    /** With a time where the clause before has one: its words may look like a verb. */
    @Nullable
    Clause timed(List<Word> words, @Nullable Clause before, boolean hypothetical) {
        int at = before == null || !TimedNoun.holdsDay(before.rest()) ? -1 : TimedNoun.timeFrom(words);
        return at < 0 || before == null ? null : clause(words, at, before, hypothetical, false);
    }

    /** With a place, or with what goes on like the clause before. */
    @Nullable
    Clause placed(List<Word> words, @Nullable Clause before, boolean hypothetical) {
        int alike = before == null ? -1 : gapped.valueFrom(words, before.rest());
        if (before != null && alike > 0) {
            return clause(words, alike, before, hypothetical, false);
        }
        int at = 0;
        while (at < words.size() && !lexicon.in("preposition", words.get(at).text())) {
            at++;
        }
        return before == null || at == 0 || at >= words.size() ? null : clause(words, at, before, hypothetical, true);
    }

    /** "my sister isnt vegan, my cousin is", "I smoke, my wife doesn't": what the clause before says is so, or is not. */
    Clause filled(Clause clause, @Nullable Clause before) {
        boolean open = before != null
                && before.verb() != null
                && before.subject() != null
                && clause.verb() != null
                && clause.subject() != null
                && clause.isSubjectGiven()
                && !clause.subject().steps().equals(before.subject().steps())
                && clause.rest().stream().allMatch(word -> word.isMark() || lexicon.in("adverb", word.text()));
        if (!open || before == null) {
            return clause;
        }
        VerbGroup said = clause.said();
        boolean be = said.lemma().equals("be") && before.lemma().equals("be");
        boolean does = said.lemma().equals("do")
                && !before.lemma().equals("be")
                && !before.lemma().equals("do");
        if (be && !before.rest().isEmpty()) {
            return clause.withRest(before.rest());
        }
        return does ? clause.doing(before.lemma()).withRest(before.rest()) : clause;
    }

    private @Nullable Clause clause(List<Word> words, int at, Clause before, boolean hypothetical, boolean isAnimate) {
        NounPhrase subject = phrases.read(words.subList(0, at));
        if (before.verb() == null || subject == null || isAnimate && !subject.isAnimate()) {
            return null;
        }
        mentions.mention(subject);
        return new Clause(
                subject,
                true,
                before.verb(),
                words,
                words,
                continued(before.rest(), words.subList(at, words.size())),
                hypothetical,
                false,
                "",
                words.get(0).start(),
                words.get(words.size() - 1).end());
    }

    /** "my son is allergic to eggs, my daughter (allergic) to kiwi": with what stands before the same small word. */
    private List<Word> continued(List<Word> before, List<Word> rest) {
        int same = 0;
        while (same < before.size() && !before.get(same).is(rest.get(0).text())) {
            same++;
        }
        boolean like = same > 0
                && same < before.size()
                && before.subList(0, same).stream()
                        .allMatch(word ->
                                lexicon.isAdjective(word.text()) || word.text().endsWith("ed"));
        if (!like) {
            return rest;
        }
        List<Word> all = new ArrayList<>();
        int at = rest.get(0).start();
        for (Word word : before.subList(0, same)) {
            all.add(new Word(word.text(), word.raw(), word.kind(), at, at, word.capital(), word.glued()));
        }
        all.addAll(rest);
        return all;
    }
}
