package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.VerbGroup;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.fact.Fact.Mode;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.Set;

/** Whether what a clause says is so, was so or is planned. */
final class Modes {

    private static final Lexicon LEXICON = Lexicon.english();

    private Modes() {}

    static Mode of(Clause clause) {
        VerbGroup verb = clause.said();
        boolean refuses = verb.isNegated() && verb.has("will");
        if ((verb.isDoubted() && !verb.has("could"))
                || (clause.tense() == Tense.FUTURE && !refuses)
                || isPlanned(clause)
                || LEXICON.in("wanting", verb.lemma())) {
            return Mode.PLAN;
        }
        return verb.isUsedTo() || (verb.tense() == Tense.PAST && isOver(clause)) ? Mode.PAST : Mode.PRESENT;
    }

    /** "was", "lived": over; "bought", "moved", "quit": done, and so still. */
    private static boolean isOver(Clause clause) {
        return Set.of(
                                "be", "have", "live", "work", "like", "love", "go", "ride", "drive", "play", "own",
                                "smoke", "use", "study", "teach", "call", "wear", "reside", "keep")
                        .contains(clause.lemma())
                && !clause.words().stream().anyMatch(word -> word.is("born"));
    }

    private static boolean isPlanned(Clause clause) {
        VerbGroup verb = clause.said();
        boolean ing = verb.words().stream().anyMatch(word -> word.text().endsWith("ing") && !word.is("being"));
        boolean future = clause.rest().stream()
                        .anyMatch(word -> word.is("next")
                                || word.is("soon")
                                || word.is("tomorrow")
                                || word.is("eventually")
                                || word.is("someday"))
                || Runs.contains(clause.rest(), "in", "spring")
                || Runs.contains(clause.rest(), "in", "summer")
                || Runs.contains(clause.rest(), "in", "the");
        boolean wishes = LEXICON.in(
                        "doubtful", verb.words().get(verb.words().size() - 1).text())
                && clause.rest().stream().limit(2).anyMatch(word -> word.is("to") || word.is("of") || word.is("about"));
        boolean age = verb.lemma().equals("be")
                && !clause.rest().isEmpty()
                && clause.rest().get(0).hasDigit()
                && clause.subject() != null
                && clause.subject().isAnimate();
        return wishes
                || age && future
                || (ing
                        && future
                        && Set.of("move", "get", "buy", "start", "become", "switch", "leave", "adopt", "marry")
                                .contains(verb.lemma()));
    }
}
