package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** Reads that the person has another one of what is numbered: "they've given me a new locker, 31", "I've got another desk, 9A", "they gave me bay 7 instead". */
final class NewNumber {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final Set<String> GIVING = Set.of("give", "get", "have", "issue", "assign", "allocate", "send");
    private static final Set<String> OTHER = Set.of("new", "different", "another");
    private static final int MOST_NOUN = 2;
    private static final int MOST_VALUE = 2;

    private NewNumber() {}

    /** @return whether nothing else is told by it, but where no other one was told of before */
    static boolean isRead(Clause clause, List<Notice> notices, Statements statements, Statements.Source source) {
        List<Word> rest = Cues.withoutTail(clause.rest());
        boolean me = !rest.isEmpty() && LEXICON.in("first", rest.get(0).text());
        boolean instead = me
                && (Runs.last(clause.rest()).is("instead")
                        || Runs.last(clause.rest()).is("now"));
        int other = other(rest, me ? 1 : 0);
        int from = other < 0 ? 1 : other + 1;
        int end = other < 0 ? rest.size() - 1 : Math.max(from, Runs.indexOf(rest, ","));
        boolean named = other >= 0 || instead && rest.size() > 2;
        List<Word> noun = named ? rest.subList(from, end) : List.of();
        int behind = other < 0 ? end : end + 1;
        List<Word> value = named && behind < rest.size() ? rest.subList(behind, rest.size()) : List.of();
        boolean given = GIVING.contains(clause.lemma())
                && clause.tense() != Tense.FUTURE
                && !clause.isNegated()
                && !clause.isHypothetical()
                && !clause.said().isDoubted();
        boolean numbered = !noun.isEmpty()
                && noun.size() <= MOST_NOUN
                && !value.isEmpty()
                && value.size() <= MOST_VALUE
                && Runs.last(value).hasDigit();
        if (!given || !numbered) {
            return false;
        }
        List<Fact> otherwise = statements.of(clause, source);
        Set<String> topic = Terms.of(noun);
        notices.add(new Notice.Corrected(topic, "", Retelling.of(value), false, otherwise));
        return true;
    }

    /** Where "new" of "a new locker" stands, or "another" of "another locker"; less than 0 where neither is. */
    private static int other(List<Word> rest, int from) {
        boolean article =
                from < rest.size() && LEXICON.in("article", rest.get(from).text());
        int at = article ? from + 1 : from;
        boolean other = at < rest.size()
                && OTHER.contains(rest.get(at).text())
                && article != rest.get(at).is("another");
        return other ? at : -1;
    }
}
