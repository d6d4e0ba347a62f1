package dev.pluto.memory.fact;

import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.fact.Notice.Corrected;
import dev.pluto.memory.lexicon.Lexicon;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Finds what is named behind a right value: "I meant October for the permit" is of the permit. */
final class NamedBehind {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final Set<String> OF = Set.of("for", "of", "with", "on");
    private static final int MOST_NAMED = 4;

    private NamedBehind() {}

    /** Of that, and without it; the same where nothing is named that was told of. */
    static Corrected of(Corrected given, FactBook book, Instant now) {
        List<Word> words = given.topic().isEmpty() && given.isCorrection()
                ? ClauseReader.sentences(given.value()).stream()
                        .flatMap(List::stream)
                        .toList()
                : List.of();
        for (int i = 1; i + 2 < words.size(); i++) {
            List<Word> named = words.subList(i + 1, words.size());
            boolean pointed = LEXICON.in("article", named.get(0).text())
                    || LEXICON.in("possessive", named.get(0).text());
            if (OF.contains(words.get(i).text()) && pointed && named.size() <= MOST_NAMED) {
                Set<String> topic = Terms.of(named);
                boolean told = book.facts().stream().anyMatch(fact -> fact.isPresent(now) && isOf(fact, topic));
                String value = Retelling.of(words.subList(0, i));
                return told ? new Corrected(topic, given.not(), value, true, given.otherwise()) : given;
            }
        }
        return given;
    }

    /** Of what the fact is about, where the value may say the same: "2 tickets for the kids". */
    private static boolean isOf(Fact fact, Set<String> topic) {
        return !topic.isEmpty() && Terms.allFound(topic, fact.about()) && !Terms.allFound(topic, fact.values());
    }
}
