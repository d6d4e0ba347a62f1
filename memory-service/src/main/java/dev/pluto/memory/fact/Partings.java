package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads that somebody died or that two are a couple no more: all that was told of them ends with it. */
final class Partings {

    private static final Set<String> PARTNERS =
            Set.of("wife", "husband", "girlfriend", "boyfriend", "fiance", "partner", "spouse");

    /** What a fact is about that tells of two who are a couple, beside its words. */
    static final String COUPLE = "~couple";

    private static final Set<String> SOMEBODY =
            Set.of("lad", "guy", "girl", "boy", "man", "woman", "someone", "somebody", "bloke", "fella", "lady");

    private final Lexicon lexicon = Lexicon.english();
    private final ClauseReader reader;

    Partings(ClauseReader reader) {
        this.reader = reader;
    }

    /** @return whether nothing else is told by it: grief is not kept, but for when it was */
    boolean isRead(Clause clause, List<Notice> notices) {
        NounPhrase subject = clause.subject();
        if (subject == null
                || clause.isNegated() && !isApart(clause)
                || clause.said().isDoubted()
                || clause.isHypothetical()) {
            return false;
        }
        int before = notices.size();
        NounPhrase gone = isDead(clause, subject) ? subject : lost(clause, subject);
        if (gone != null) {
            Set<String> who = new HashSet<>(Terms.of(gone.last()));
            notices.add(new Notice.Ended(who, false, Statements.owner(gone)));
            notices.add(new Notice.Ended(who, false, List.of(Step.ME)));
        } else if (isParted(clause, subject) || isApart(clause)) {
            // "she left me" and "Dan and I split" are about the person's own couple
            List<Step> owner = List.of(Step.ME);
            for (String partner : PARTNERS) {
                List<Step> other = List.of(owner.get(0), new Step(partner, Set.of(), true));
                notices.add(new Notice.Ended(Set.of(partner), false, other));
                notices.add(new Notice.Ended(Set.of(partner), false, owner));
            }
            notices.add(new Notice.Ended(Set.of("date"), false, owner));
            notices.add(new Notice.Ended(Set.of(COUPLE), false, owner));
            notices.add(new Notice.Ended(Set.of("status"), false, owner));
        }
        boolean dated = clause.rest().stream().anyMatch(word -> word.hasDigit() || lexicon.in("month", word.text()));
        return notices.size() > before && !dated;
    }

    /** "I'm going out with Liam", "I'm seeing a lad called Dean", "I'm engaged to Bo". */
    static boolean isCouple(Clause clause, List<Word> rest) {
        boolean doing = Runs.last(clause.said().words()).text().endsWith("ing");
        boolean out = clause.lemma().equals("go") && Runs.starts(rest, 0, List.of("out", "with"));
        boolean seeing =
                clause.lemma().equals("see") && rest.stream().limit(2).anyMatch(word -> SOMEBODY.contains(word.text()));
        boolean engaged = clause.lemma().equals("be")
                && rest.size() > 2
                && (rest.get(0).is("engaged") || rest.get(0).is("married"))
                && rest.get(1).is("to");
        return doing && (out || seeing) || engaged;
    }

    /** "we lost Biscuit last night": who died is what was lost. */
    private @Nullable NounPhrase lost(Clause clause, NounPhrase subject) {
        if (!clause.lemma().equals("lose") || !subject.isMe() || clause.rest().isEmpty()) {
            return null;
        }
        NounPhrase object = reader.phrase(Cues.withoutTail(Since.without(clause.rest())));
        return object != null && object.isAnimate() && !object.isMe() ? object : null;
    }

    private boolean isDead(Clause clause, NounPhrase subject) {
        List<Word> rest = clause.rest();
        boolean hands = rest.size() > 1 && lexicon.in("article", rest.get(1).text()); // "he passed on the keys"
        boolean on = rest.isEmpty() || lexicon.in("dying", rest.get(0).text()) && !hands || When.hasTime(rest);
        boolean gone = clause.lemma().equals("die") || clause.lemma().equals("pass") && on;
        return gone && subject.isAnimate() && !subject.isMe();
    }

    /** "we broke up", "Dan and I split", "she left me". */
    private boolean isParted(Clause clause, NounPhrase subject) {
        List<Word> rest = Cues.withoutTail(clause.rest());
        boolean up = !rest.isEmpty() && rest.get(0).is("up");
        boolean ours = subject.isMe()
                || subject.isPlural() && (Runs.contains(clause.words(), "me") || Runs.contains(clause.words(), "i"));
        boolean split = up && (clause.lemma().equals("break") || clause.lemma().equals("split"))
                || rest.isEmpty() && lexicon.in("splitting", clause.lemma());
        boolean left = rest.size() == 1
                && rest.get(0).is("me")
                && (clause.lemma().equals("leave") || clause.lemma().equals("dump"));
        return ours && split && clause.tense() != Tense.FUTURE || left && subject.isAnimate();
    }

    /** "we're not together any more". */
    private static boolean isApart(Clause clause) {
        return clause.isNegated()
                && clause.lemma().equals("be")
                && !clause.rest().isEmpty()
                && clause.rest().get(0).is("together")
                && clause.subject() != null
                && clause.subject().isMe();
    }
}
