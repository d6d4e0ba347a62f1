package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** Reads that one thing or person stands where another stood: "left Tesco for Aldi", "Stan's been replaced by Kit". */
final class Replacements {

    private final Lexicon lexicon = Lexicon.english();

    /** "they put me on the 3pm shift", "the doctor put me up to 100 mg": somebody changed something of the person. */
    boolean isShifted(Clause clause, List<Notice> notices) {
        List<Word> rest = clause.rest();
        NounPhrase subject = clause.subject();
        boolean others = subject == null ? clause.pronoun().equals("they") : subject.isAnimate() && !subject.isMe();
        boolean shifted = others
                && !clause.isNegated()
                && !clause.said().isDoubted()
                && lexicon.in("changing", clause.lemma())
                && rest.size() > 2
                && lexicon.in("first", rest.get(0).text());
        if (shifted) {
            int to = Runs.indexOf(rest, "to");
            Changes.add(notices, Notice.LIKE_LAST, Cues.withoutTail(rest.subList(Math.max(1, to + 1), rest.size())));
        }
        return shifted;
    }

    /** "i get the train instead of the bus": what was is over. */
    boolean isInstead(Clause clause, List<Notice> notices) {
        List<Word> rest = clause.rest();
        int instead = Runs.indexOf(rest, "instead");
        boolean replaces = instead > 0 && Runs.indexOf(rest, "of") == instead + 1 && !clause.isNegated();
        if (!replaces || clause.subject() == null) {
            return false;
        }
        Set<String> old = Terms.of(rest.subList(instead + 2, rest.size()));
        notices.add(new Notice.Ended(old, false, Statements.owner(clause.subject())));
        return true;
    }

    /** "ditched Virgin for Zen", "left Tesco for Aldi". */
    boolean isTraded(Clause clause, List<Notice> notices) {
        List<Word> rest = Cues.withoutTail(clause.rest());
        int at = Runs.indexOf(rest, "for");
        if (!lexicon.in("trading", clause.lemma()) || !Changes.isMine(clause) || at <= 0 || at + 1 >= rest.size()) {
            return false;
        }
        if (lexicon.in("time", Runs.last(rest).text()) || rest.get(at + 1).hasDigit()) {
            return false;
        }
        List<Word> old = rest.subList(0, at);
        String value = Retelling.of(Since.without(rest.subList(at + 1, rest.size())));
        notices.add(new Notice.Corrected(Terms.of(old), Retelling.of(old), value, false));
        return true;
    }

    /** "stan's been replaced by Kit". */
    boolean isReplaced(Clause clause, List<Notice> notices) {
        boolean passive = clause.lemma().equals("be")
                && !clause.rest().isEmpty()
                && clause.rest().get(0).is("replaced");
        List<Word> rest = passive ? clause.rest().subList(1, clause.rest().size()) : clause.rest();
        String name = (passive || lexicon.in("replacing", clause.lemma()))
                        && !rest.isEmpty()
                        && rest.get(0).is("by")
                ? Values.name(Retelling.of(rest))
                : "";
        if (name.isEmpty() || clause.subject() == null) {
            return false;
        }
        notices.add(new Notice.Corrected(Changes.subject(clause), "", name, false));
        return true;
    }
}
