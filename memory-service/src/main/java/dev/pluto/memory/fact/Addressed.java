package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** Tells what is said to the assistant, or only of this talk, from what is told of a life: "don't cancel that one", "i'll be back". */
final class Addressed {

    private static final Lexicon LEXICON = Lexicon.english();

    private Addressed() {}

    static boolean is(Clause clause) {
        boolean mine = clause.subject() != null && clause.subject().isMe();
        return mine && (isBidding(clause) || isLeaving(clause) || isPromise(clause) || isAtLoss(clause));
    }

    /** "never ring me", "don't delete the gym one": of nobody who was named. */
    private static boolean isBidding(Clause clause) {
        List<Word> rest = clause.rest();
        boolean bare = !clause.isSubjectGiven() && clause.isNegated() && clause.tense() == Tense.PRESENT;
        boolean me = !rest.isEmpty() && rest.get(0).is("me");
        return bare && (me || LEXICON.isCue("bidding", clause.lemma()));
    }

    /** "I'll be back when i need something", where "back home on friday" tells of the person. */
    private static boolean isLeaving(Clause clause) {
        List<Word> rest = clause.rest();
        boolean back = clause.tense() == Tense.FUTURE
                && clause.lemma().equals("be")
                && !rest.isEmpty()
                && rest.get(0).is("back");
        return back && (rest.size() == 1 || LEXICON.isCue("someday", rest.get(1).text()));
    }

    /** "I'll text you when it's done": what the person means to do with the assistant. */
    private static boolean isPromise(Clause clause) {
        return clause.tense() == Tense.FUTURE && clause.rest().stream().limit(2).anyMatch(word -> word.is("you"));
    }

    /** "I don't know what to do with myself", "have no idea who to ask", where "how to swim" is what cannot be done. */
    private static boolean isAtLoss(Clause clause) {
        List<Word> rest = clause.rest();
        boolean unknown = clause.lemma().equals("know") && clause.isNegated();
        boolean clueless = clause.lemma().equals("have")
                && rest.size() > 1
                && rest.get(0).is("no")
                && LEXICON.isCue("clue", rest.get(1).text());
        int at = clueless ? 2 : 0;
        boolean asks = rest.size() > at && LEXICON.in("wh", rest.get(at).text());
        return clueless || unknown && asks && !rest.get(at).is("how");
    }
}
