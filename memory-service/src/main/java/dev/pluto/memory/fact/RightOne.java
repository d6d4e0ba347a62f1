package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** Reads what is said to be the right one of what was told wrong: "correct is 4417", "the actual code is 4417". */
final class RightOne {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int LONGEST = 5;

    private RightOne() {}

    /** @return whether nothing else is told by it, but where there is nothing to be put right */
    static boolean isRead(Clause clause, List<Notice> notices, Statements statements, Statements.Source source) {
        List<Word> value = Cues.withoutTail(clause.rest());
        boolean be = clause.lemma().equals("be") && !clause.isNegated() && !clause.isHypothetical();
        List<Word> named = be ? named(clause) : List.of();
        int at = !named.isEmpty() && named.get(0).is("the") ? 1 : 0;
        boolean right = at < named.size()
                && LEXICON.in("right-one", named.get(at).text())
                && named.size() <= at + 2
                && !value.isEmpty()
                && value.size() <= LONGEST;
        List<Word> noun = right ? named.subList(at + 1, named.size()) : List.of();
        boolean ofKind = noun.isEmpty()
                || noun.get(0).is("one")
                || LEXICON.in("type", noun.get(0).text());
        if (!right || !ofKind) {
            return false;
        }
        Set<String> topic = noun.isEmpty() || noun.get(0).is("one") ? Set.of() : Terms.of(noun);
        notices.add(new Notice.Corrected(topic, "", Retelling.of(value), true, statements.of(clause, source)));
        return true;
    }

    /** Before the verb, with a "right" that might only have opened what is said. */
    private static List<Word> named(Clause clause) {
        List<Word> named = clause.words().subList(0, clause.said().from());
        int before = clause.piece().size() - clause.words().size() - 1;
        boolean opened = before >= 0 && clause.piece().get(before).is("right");
        return opened ? clause.piece().subList(before, before + 1 + named.size()) : named;
    }
}
