package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.lexicon.Lexicon;

/** Reads that something is there no more: "the braces came off", "the bike got nicked". */
final class Broken {

    private static final Lexicon LEXICON = Lexicon.english();

    private Broken() {}

    static boolean isOff(Clause clause) {
        return clause.subject() != null && !clause.subject().isMe() && (is(clause) || isTaken(clause));
    }

    /** "came off", "fell through". */
    static boolean is(Clause clause) {
        return !clause.rest().isEmpty()
                && LEXICON.in(
                        "breaking", clause.lemma() + "-" + clause.rest().get(0).text());
    }

    /** "the bike got nicked", "my car was written off". */
    private static boolean isTaken(Clause clause) {
        boolean done = clause.lemma().equals("get") || clause.lemma().equals("be");
        return done
                && clause.subject() != null
                && !clause.subject().isAnimate()
                && !clause.rest().isEmpty()
                && LEXICON.in("taken-away", clause.rest().get(0).text());
    }
}
