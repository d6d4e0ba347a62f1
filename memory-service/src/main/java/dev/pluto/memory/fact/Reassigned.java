package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.NounPhrase;
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
            String noun = fact.attribute().substring(0, bar);
            int at = words.stream()
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .toList()
                    .indexOf(noun);
            if (at == 0 || at == words.size() - 1) {
                List<String> rest = new ArrayList<>(words);
                rest.remove(at);
                return new Reassigned(fact, String.join(" ", rest));
            }
        }
        return null;
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
