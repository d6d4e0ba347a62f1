package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads that nobody has a thing any longer who had it: "Kev brought the drill back", "got my bike back from Bo". */
final class Returned {

    private static final Lexicon LEXICON = Lexicon.english();

    private Returned() {}

    /** @return false, as it is a fact of its own too */
    static boolean isRead(Clause clause, List<Notice> notices) {
        NounPhrase subject = clause.subject();
        int back = Runs.indexOf(clause.rest(), "back");
        boolean done = LEXICON.in("returning", clause.lemma())
                && back > 0
                && subject != null
                && !clause.isNegated()
                && clause.tense() != Tense.FUTURE
                && !clause.said().isDoubted();
        List<Word> thing = done ? clause.rest().subList(0, back) : List.of();
        Set<String> topic = Terms.of(thing);
        if (subject == null || topic.isEmpty()) {
            return false;
        }
        notices.add(new Notice.Ended(with(topic, "borrow"), false));
        if (!subject.isMe()) {
            notices.add(new Notice.Ended(with(topic, "have"), false, Statements.owner(subject)));
        }
        return false;
    }

    private static Set<String> with(Set<String> topic, String verb) {
        Set<String> all = new HashSet<>(topic);
        all.add(verb);
        return all;
    }
}
