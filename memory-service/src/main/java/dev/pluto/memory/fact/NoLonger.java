package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads that something is so no more without saying what is: "not since May", "that's not true any more", "she's over it". */
final class NoLonger {

    private static final int LONGEST_DENIED = 4;
    private static final Set<String> GETTING_OVER = Set.of("be", "get");

    private final Lexicon lexicon = Lexicon.english();

    /** @return whether nothing else is told by it */
    boolean isRead(Clause clause, List<Notice> notices) {
        return isDenied(clause, notices)
                || isCalledOff(clause, notices)
                || isOff(clause, notices)
                || clause.verb() != null
                        && (GivenUp.isRead(clause, notices)
                                || isUntrue(clause, notices)
                                || isEventOff(clause, notices)
                                || isOvercome(clause, notices)
                                || isGone(clause, notices)
                                || Returned.isRead(clause, notices));
    }

    /** "no puppy after all": what was planned or told. */
    private static boolean isOff(Clause clause, List<Notice> notices) {
        List<Word> words = clause.words();
        int after = words.size() - 2;
        boolean off = clause.verb() == null
                && after > 1
                && after <= LONGEST_DENIED
                && (words.get(0).is("no") || words.get(0).is("not"))
                && Runs.starts(words, after, List.of("after", "all"));
        if (off) {
            notices.add(new Notice.Ended(Terms.of(words.subList(1, after)), true));
        }
        return off;
    }

    /** "the party's off", where milk that is off is no less. */
    private boolean isEventOff(Clause clause, List<Notice> notices) {
        NounPhrase subject = clause.subject();
        List<Word> rest = Cues.withoutTail(clause.rest());
        boolean off = subject != null
                && clause.lemma().equals("be")
                && rest.size() == 1
                && rest.get(0).is("off")
                && !clause.isNegated()
                && !clause.said().isDoubted()
                && (lexicon.in("event", subject.last().head())
                        || lexicon.in("session", subject.last().head()));
        if (subject != null && off) {
            notices.add(new Notice.Ended(Terms.of(subject.last()), false));
        }
        return off;
    }

    /** "they've called it off". */
    private static boolean isCalledOff(Clause clause, List<Notice> notices) {
        boolean off = clause.lemma().equals("call")
                && clause.rest().size() == 2
                && Runs.last(clause.rest()).is("off")
                && !clause.isNegated()
                && !clause.said().isDoubted();
        if (off) {
            notices.add(new Notice.Ended(Notice.LAST, true));
        }
        return off;
    }

    /** "the lodger's gone", "the lodger left", "the lodger moved out": who or what the person had. */
    private static boolean isGone(Clause clause, List<Notice> notices) {
        NounPhrase subject = clause.subject();
        List<Word> rest = Cues.withoutTail(Since.without(clause.rest()));
        boolean went = clause.lemma().equals("go") && clause.said().words().size() > 1 && rest.isEmpty();
        boolean past =
                clause.tense() == Tense.PAST || clause.said().words().size() > 1 && clause.tense() != Tense.FUTURE;
        boolean left = clause.lemma().equals("leave") && rest.isEmpty()
                || clause.lemma().equals("move")
                        && rest.size() == 1
                        && rest.get(0).is("out");
        boolean kind = subject != null
                && subject.isAnimate()
                && subject.names().isEmpty()
                && clause.pronoun().isEmpty()
                && subject.last().modifiers().isEmpty();
        boolean gone = (went || left && past && kind) && !clause.isNegated();
        if (gone && subject != null && !subject.isMe()) {
            notices.add(new Notice.Ended(Terms.of(subject.last()), false, List.of(Step.ME)));
        }
        return false;
    }

    /** "not any more", "no longer", "not since May" of what was told last; "not dust any more" of what is named. */
    private boolean isDenied(Clause clause, List<Notice> notices) {
        List<Word> words = clause.words();
        boolean longer = words.get(0).is("no-longer") && clause.verb() == null;
        if (!longer && !words.get(0).is("not")) {
            return false;
        }
        List<Word> rest = Cues.withoutTail(words.subList(1, words.size()));
        boolean since = !rest.isEmpty() && rest.get(0).is("since");
        List<Word> named = since ? List.of() : withoutMore(rest);
        boolean over = longer || since || named.size() < words.size() - 1 && isMore(words);
        if (!over || named.size() > LONGEST_DENIED) {
            return false;
        }
        Set<String> topic = Terms.of(named);
        notices.add(new Notice.Ended(topic.isEmpty() ? Notice.LAST : topic, true));
        return true;
    }

    private static boolean isMore(List<Word> words) {
        return Runs.contains(words, "any", "more")
                || Runs.contains(words, "anymore")
                || Runs.contains(words, "these", "days");
    }

    private static List<Word> withoutMore(List<Word> words) {
        List<Word> named = new ArrayList<>(words);
        int size = named.size();
        boolean more = size > 1
                && (named.get(size - 1).is("more") && named.get(size - 2).is("any")
                        || named.get(size - 1).is("days") && named.get(size - 2).is("these"));
        return more ? named.subList(0, size - 2) : named;
    }

    /** "that's not true any more", "it's not the case now", "that's history". */
    private boolean isUntrue(Clause clause, List<Notice> notices) {
        boolean points = clause.words().get(0).is("that")
                || clause.words().get(0).is("it")
                || clause.words().get(0).is("this");
        List<Word> rest = clause.rest();
        if (!points || !clause.lemma().equals("be") || rest.isEmpty()) {
            return false;
        }
        boolean holds = rest.stream().anyMatch(word -> lexicon.in("holding", word.text()));
        boolean untrue = clause.isNegated() && holds && (isMore(rest) || clause.has("no-longer") || clause.has("now"));
        boolean gone = !clause.isNegated() && lexicon.in("bygone", rest.get(0).text()) && rest.size() <= 2;
        if (untrue || gone) {
            notices.add(new Notice.Ended(Notice.LAST, false));
        }
        return untrue || gone;
    }

    /** "she's over it", "he grew out of it", "I've got over my fear of spiders". */
    private boolean isOvercome(Clause clause, List<Notice> notices) {
        List<Word> rest = clause.rest();
        NounPhrase subject = clause.subject();
        boolean over = rest.size() > 1 && rest.get(0).is("over") && GETTING_OVER.contains(clause.lemma());
        boolean out = rest.size() > 2
                && Runs.starts(rest, 0, List.of("out", "of"))
                && clause.lemma().equals("grow");
        if (!(over || out)
                || subject == null
                || !subject.isAnimate()
                || clause.isNegated()
                || clause.said().isDoubted()) {
            return false;
        }
        Word what = clause.words().get(clause.said().to() + (over ? 1 : 2));
        boolean points = lexicon.in("third", what.text()) || what.is("that") || what.is("this");
        Set<String> topic = Terms.of(rest.subList(over ? 1 : 2, rest.size()));
        boolean more = !points && topic.stream().anyMatch(term -> lexicon.isAdjective(term) || term.endsWith("ing"));
        if (more && topic.size() < 2) {
            return false;
        }
        notices.add(new Notice.Ended(points ? Notice.LAST : topic, true, Statements.owner(subject)));
        return true;
    }
}
