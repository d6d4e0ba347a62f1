package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** Reads that one thing or person stands where another stood: "left Tesco for Aldi", "Stan's been replaced by Kit". */
final class Replacements {

    private static final int LONGEST_OTHER = 4;
    private static final Set<String> ON = Set.of("on", "onto", "in", "into");

    private final Lexicon lexicon = Lexicon.english();

    /** @return whether nothing else is told by it */
    boolean isRead(Clause clause, List<Notice> notices) {
        Dismissed.read(clause, notices);
        return isDenied(clause, notices)
                || isGoneTo(clause, notices)
                || isNewThing(clause, notices)
                || isRetrained(clause, notices)
                || isShifted(clause, notices)
                || isFromTo(clause, notices)
                || isTraded(clause, notices)
                || isReplaced(clause, notices);
    }

    /** "they put me on the 3pm shift", "the doctor put me up to 100 mg": somebody changed something of the person. */
    private boolean isShifted(Clause clause, List<Notice> notices) {
        List<Word> rest = clause.rest();
        NounPhrase subject = clause.subject();
        boolean others = subject == null ? clause.pronoun().equals("they") : subject.isAnimate() && !subject.isMe();
        boolean changes = lexicon.in("changing", clause.lemma()) || lexicon.in("assigning", clause.lemma());
        boolean got = Changes.isMine(clause) && clause.said().has("got") && Runs.indexOf(rest, "to") == 0;
        boolean given = others && isShiftGiven(clause, Cues.withoutTail(rest));
        boolean passive = changes && isPutOn(clause, rest);
        boolean shifted = (given
                        || passive
                        || changes
                                && rest.size() > 2
                                && (others && lexicon.in("first", rest.get(0).text()) || got))
                && !clause.isNegated()
                && !clause.said().isDoubted();
        if (shifted) {
            int to = passive ? 0 : Runs.indexOf(rest, "to");
            Changes.add(
                    notices,
                    Notice.LIKE_LAST,
                    Cues.withoutTail(Since.without(rest.subList(Math.max(1, to + 1), rest.size()))));
        }
        return shifted;
    }

    /** "been put on team blue", "I've been moved onto crew D". */
    private boolean isPutOn(Clause clause, List<Word> rest) {
        boolean done = clause.said().has("been")
                || clause.said().has("was")
                || clause.said().has("got");
        return done
                && Changes.isMine(clause)
                && rest.size() > 2
                && rest.size() <= LONGEST_OTHER + 1
                && ON.contains(rest.get(0).text());
    }

    /** "now they give me morning shift", "they gave me room 14": another one of what the person has one of. */
    private boolean isShiftGiven(Clause clause, List<Word> rest) {
        boolean gives = clause.lemma().equals("give")
                && rest.size() > 1
                && rest.size() <= LONGEST_OTHER + 1
                && lexicon.in("first", rest.get(0).text());
        Word last = gives ? Runs.last(rest) : null;
        return last != null
                && (last.is("shift")
                        || lexicon.in("shift", last.text())
                        || last.hasDigit()
                                && lexicon.in(
                                        "numbered", rest.get(rest.size() - 2).text()));
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

    private static boolean hasEnded(List<Notice> notices) {
        return notices.stream().anyMatch(Notice.Ended.class::isInstance);
    }

    /** "left O2, gone to giffgaff": what came in the place of what has just ended. */
    private boolean isGoneTo(Clause clause, List<Notice> notices) {
        List<Word> rest = Cues.withoutTail(clause.rest());
        boolean mine = Changes.isMine(clause) && lexicon.in("joining-other", clause.lemma());
        boolean up = Runs.indexOf(rest, "up") == 0 && !clause.lemma().equals("go");
        int to = up || Runs.indexOf(rest, "over") == 0 ? 1 : 0;
        boolean goes = mine
                && hasEnded(notices)
                && rest.size() > to + 1
                && (rest.get(to).is("to") || rest.get(to).is("with"))
                && !clause.isNegated()
                && clause.tense() != Tense.FUTURE;
        if (goes) {
            Changes.add(notices, Set.of(), rest.subList(to + 1, rest.size()));
        }
        return goes;
    }

    /** "no longer into jigsaws, crochet's my thing now". */
    private boolean isNewThing(Clause clause, List<Notice> notices) {
        List<Word> rest = Cues.withoutTail(clause.rest());
        boolean thing = clause.lemma().equals("be")
                && clause.subject() != null
                && !clause.isNegated()
                && hasEnded(notices)
                && rest.size() == 2
                && rest.get(0).is("my")
                && lexicon.in("pastime", rest.get(1).text());
        if (thing) {
            List<Word> what = clause.words().subList(0, clause.said().from());
            Changes.add(notices, Set.of(), Cues.withoutTail(what));
        }
        return thing;
    }

    /** "she went from lloyds to barclays"; who "moved from Bath to York" lives there, and "from 5 to 7" grows. */
    private boolean isFromTo(Clause clause, List<Notice> notices) {
        List<Word> rest = Cues.withoutTail(clause.rest());
        int to = Runs.indexOf(rest, "to");
        boolean named = to > 1
                && to + 1 < rest.size()
                && rest.get(0).is("from")
                && lexicon.in("changing", clause.lemma())
                && !clause.lemma().equals("move")
                && rest.stream().noneMatch(Word::hasDigit);
        if (!named || clause.isNegated() || clause.said().isDoubted() || clause.tense() == Tense.FUTURE) {
            return false;
        }
        List<Word> old = rest.subList(1, to);
        String value = Retelling.of(Since.without(rest.subList(to + 1, rest.size())));
        notices.add(new Notice.Corrected(Terms.of(old), Retelling.of(old), value, false));
        return true;
    }

    /** "ditched Virgin for Zen", "left Tesco for Aldi". */
    private boolean isTraded(Clause clause, List<Notice> notices) {
        List<Word> rest = Cues.withoutTail(clause.rest());
        int at = Runs.indexOf(rest, "for");
        boolean trades = lexicon.in("trading", clause.lemma())
                && clause.subject() != null
                && clause.subject().isAnimate();
        if (!trades || at <= 0 || at + 1 >= rest.size()) {
            return false;
        }
        if (lexicon.in("time", Runs.last(rest).text()) || rest.get(at + 1).hasDigit()) {
            return false;
        }
        int in = at > 1 && rest.get(at - 1).is("in") ? 1 : 0; // "traded the Polo in for a Golf"
        List<Word> old = Cues.unowned(rest.subList(0, at - in));
        String value = Retelling.of(Since.without(rest.subList(at + 1, rest.size())));
        notices.add(new Notice.Corrected(Terms.of(old), Retelling.of(old), value, false));
        return true;
    }

    /** "the code isn't 5512 any more, 7718". */
    private boolean isDenied(Clause clause, List<Notice> notices) {
        List<Word> rest = clause.rest();
        int comma = Runs.indexOf(rest, ",");
        boolean said = clause.lemma().equals("be") && clause.isNegated() && clause.subject() != null;
        boolean other = comma > 0
                && comma + 1 < rest.size()
                && rest.size() - comma <= LONGEST_OTHER
                && (rest.get(comma + 1).hasDigit() || rest.get(comma + 1).capital());
        if (!said || !other) {
            return false;
        }
        String value = Retelling.of(Cues.withoutTail(rest.subList(comma + 1, rest.size())));
        String wrong = Retelling.of(Cues.withoutTail(rest.subList(0, comma)));
        notices.add(new Notice.Corrected(Changes.subject(clause), wrong, value, false));
        return true;
    }

    /** "retrained as a nurse". */
    private boolean isRetrained(Clause clause, List<Notice> notices) {
        List<Word> rest = Cues.withoutTail(clause.rest());
        boolean as = clause.lemma().equals("retrain")
                && rest.size() > 1
                && rest.get(0).is("as")
                && clause.subject() != null
                && !clause.said().isDoubted();
        if (as) {
            Set<String> topic = Changes.isMine(clause) ? Set.of("job") : Changes.subject(clause);
            notices.add(
                    new Notice.Corrected(topic, "", Retelling.of(Since.without(rest.subList(1, rest.size()))), false));
        }
        return as;
    }

    /** "stan's been replaced by Kit". */
    private boolean isReplaced(Clause clause, List<Notice> notices) {
        boolean passive = clause.lemma().equals("be")
                && !clause.rest().isEmpty()
                && clause.rest().get(0).is("replaced");
        List<Word> rest = passive ? clause.rest().subList(1, clause.rest().size()) : clause.rest();
        String name = (passive || lexicon.in("replacing", clause.lemma()))
                        && !rest.isEmpty()
                        && rest.get(0).is("by")
                ? NameIn.of(Retelling.of(rest))
                : "";
        if (name.isEmpty() || clause.subject() == null) {
            return false;
        }
        notices.add(new Notice.Corrected(Changes.subject(clause), "", name, false));
        return true;
    }
}
