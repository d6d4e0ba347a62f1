package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.VerbGroup;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** Who moves, where nothing is moved: "we've moved out of Stroud", "she moved over to Perth". */
final class Moving {

    private static final Set<String> AWAY = Set.of("out", "in", "on");
    private static final Lexicon LEXICON = Lexicon.english();

    private Moving() {}

    /** Whether they are there now. */
    static boolean isDone(VerbGroup verb) {
        boolean done = verb.tense() == Tense.PAST || verb.has("have") || verb.has("has") || verb.has("'s");
        return done && (verb.lemma().equals("move") || verb.lemma().equals("relocate"));
    }

    /** "Dom's moved out", "we've moved out of Stroud", "moved back to Perth": nothing of theirs is put elsewhere. */
    static boolean isAway(Clause clause, List<Word> rest) {
        String first = rest.isEmpty() ? "" : rest.get(0).text();
        boolean away = rest.size() == 1 && AWAY.contains(first) || Runs.starts(rest, 0, List.of("out", "of"));
        boolean gone =
                clause.lemma().equals("move") && isWay(rest) && !rest.get(2).hasDigit();
        return (away || gone) && clause.subject() != null && clause.subject().isAnimate();
    }

    /** "Over to", "back to", "up to" of who moves. */
    static boolean isWay(List<Word> rest) {
        return rest.size() > 2
                && (rest.get(0).is("over")
                        || LEXICON.in("direction", rest.get(0).text()))
                && rest.get(1).is("to");
    }
}
