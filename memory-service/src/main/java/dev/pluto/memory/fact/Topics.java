package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a clause is about, in base forms of its words: its verb, what it speaks of, and what was spoken of before it. */
final class Topics {

    private final Lexicon lexicon = Lexicon.english();
    private final ClauseReader reader;

    Topics(ClauseReader reader) {
        this.reader = reader;
    }

    Set<String> of(NounPhrase subject, Clause clause, List<Word> rest) {
        Set<String> about = new HashSet<>(Attributes.more(clause, rest));
        boolean whole = Statements.owner(subject).size() == subject.steps().size();
        subject.steps().stream()
                .skip(whole ? subject.steps().size() : Math.max(0, prefix(subject)))
                .forEach(step -> about.addAll(Terms.of(step)));
        about.add(clause.lemma());
        Step before = reader.itemBefore();
        boolean bare = !subject.isAnimate()
                && Statements.owner(subject).size() == 1
                && subject.last().modifiers().isEmpty()
                && lexicon.in("type", subject.last().head());
        if (bare && before != null) {
            about.addAll(Terms.of(before));
        }
        about.addAll(doings(clause, rest));
        if (isNameGiven(subject, clause, rest)) {
            about.add("name");
        }
        if (subject.isAnimate() && !subject.isMe()) {
            ClauseReader.sentences(subject.told()).forEach(words -> about.addAll(Terms.of(words)));
        }
        return about;
    }

    /** What it is about by its verb: to run out is to expire. */
    private Set<String> doings(Clause clause, List<Word> rest) {
        Set<String> about = new HashSet<>();
        if (clause.lemma().equals("run") && Runs.indexOf(rest, "out") == 0) {
            about.add("expire");
        }
        boolean expecting = clause.lemma().equals("expect")
                && !rest.isEmpty()
                && lexicon.in("time-preposition", rest.get(0).text());
        if (expecting) {
            about.add("due"); // "Jo is expecting in May"
        }
        if (Partings.isCouple(clause, rest)) {
            about.add(Partings.COUPLE);
        }
        if (Payment.isTold(clause, rest)) {
            about.add(Payment.PAY);
        }
        return about;
    }

    private static int prefix(NounPhrase subject) {
        return Statements.owner(subject).size() == 1 && !subject.steps().get(0).isAnimate()
                ? 0
                : Statements.owner(subject).size();
    }

    private boolean isNameGiven(NounPhrase subject, Clause clause, List<Word> rest) {
        String lemma = clause.lemma();
        if (lemma.equals("call") || lemma.equals("name") && !subject.isMe()) {
            return clause.said().has("called") || clause.said().has("named") || lemma.equals("name");
        }
        return lemma.equals("be") && subject.isAnimate() && !subject.isMe() && isNameLike(rest);
    }

    private boolean isNameLike(List<Word> rest) {
        if (rest.isEmpty()
                || Runs.indexOf(rest, "than") > 0
                || lexicon.in("article", rest.get(0).text())
                || lexicon.in("possessive", rest.get(0).text())
                || lexicon.in("preposition", rest.get(0).text())) {
            return false;
        }
        Word first = rest.get(0);
        return !first.hasDigit()
                && !lexicon.in("number", first.text())
                && !lexicon.in("not", first.text())
                && (lexicon.in("by-title", first.text())
                        || first.capital()
                                && first.start() > 0
                                && !lexicon.isOrigin(first.text())
                                && !lexicon.in("diet", first.text())
                        || !lexicon.isWord(first.text())
                        || rest.size() == 1
                                && lexicon.isFirstName(first.text())
                                && !lexicon.isCommonNoun(first.text())
                                && !lexicon.isAdjective(first.text()));
    }
}
