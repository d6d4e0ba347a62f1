package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Another one of what the person has one of, said with its noun: "they've moved me to bench 7A" where the bench was 4C.
 *
 * @param old what it takes the place of
 * @param value without the noun
 */
record Reassigned(Fact old, String value) {

    private static final Lexicon LEXICON = Lexicon.english();

    /** @return null where no fact is of the noun in the value */
    static @Nullable Reassigned in(List<Fact> facts, String value, Instant now) {
        List<String> words = new ArrayList<>(Spaces.split(value));
        while (words.size() > 1 && isSmall(words.get(0))) {
            words.remove(0);
        }
        for (int i = facts.size() - 1; i >= 0 && words.size() > 1; i--) {
            Fact fact = facts.get(i);
            int bar = fact.attribute().indexOf('|');
            if (bar < 0 || !fact.isSingle() || !fact.isPresent(now) || !fact.isPositive()) {
                continue;
            }
            String rest = bare(fact, words);
            if (!rest.isEmpty()) {
                return new Reassigned(fact, rest);
            }
        }
        return null;
    }

    /** "Bill's 260 now" where it was told of the vet's bill, and "bill" was taken for a name; null where nothing is so called. */
    static @Nullable Reassigned of(FactBook book, Fact told, Instant now) {
        String noun = told.owner().get(0).head();
        boolean thing = told.owner().size() == 1
                && !told.owner().get(0).equals(Step.ME)
                && !book.names().containsKey(noun)
                && told.telling().lemma().equals("be")
                && told.isPositive()
                && !told.telling().value().isBlank();
        return thing ? in(book.facts(), noun + " " + told.telling().said(), now) : null;
    }

    /** The value without the noun of a fact that it begins with or ends in: "specials lamb rump" of the special tonight. */
    static String bare(Fact fact, String value) {
        String rest = bare(fact, Spaces.split(value));
        return rest.isEmpty() ? value : rest;
    }

    private static String bare(Fact fact, List<String> words) {
        int bar = Math.max(0, fact.attribute().indexOf('|'));
        List<String> nouns = Spaces.split(fact.attribute().substring(0, bar));
        int last = words.size() - 1;
        if (last < 1) {
            return "";
        }
        boolean first = isNoun(nouns, words.get(0));
        if (first && nouns.stream().anyMatch(fact.values()::contains)) {
            return String.join(" ", words); // "crew D" where it was "crew B"
        }
        if (first) {
            return String.join(" ", words.subList(1, last + 1));
        }
        return nouns.size() == 1 && isNoun(nouns, words.get(last)) ? String.join(" ", words.subList(0, last)) : "";
    }

    private static boolean isNoun(List<String> nouns, String word) {
        return !LEXICON.in("time", word.toLowerCase(Locale.ROOT))
                && nouns.contains(LEXICON.base(word.toLowerCase(Locale.ROOT)));
    }

    private static boolean isSmall(String word) {
        String text = word.toLowerCase(Locale.ROOT);
        return LEXICON.in("preposition", text) || LEXICON.in("article", text);
    }

    /** "It's in the shed now" behind "she gave the key back" or "i moved the sofa out": where that is, and nothing else. */
    static boolean isPut(Clause clause, List<Word> value, List<Notice> notices) {
        NounPhrase subject = clause.subject();
        return subject != null
                && !subject.isAnimate()
                && value.size() > 1
                && LEXICON.in("place", value.get(0).text())
                && !notices.isEmpty()
                && isOf(notices.get(notices.size() - 1), subject.last().head());
    }

    private static boolean isOf(Notice last, String thing) {
        return last instanceof Notice.Told told && told.fact().values().contains(thing)
                || last instanceof Notice.Ended ended && ended.topic().contains(thing);
    }
}
