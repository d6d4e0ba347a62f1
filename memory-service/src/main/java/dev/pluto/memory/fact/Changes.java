package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads that something is over or has another value now: "quit the bakery", "upped my dose to 40 mg". */
final class Changes {

    private static final Set<String> LASTING = Set.of("am", "is", "are", "'s");
    private static final Set<String> PACKING = Set.of("pack", "jack");
    private static final Set<String> SINCE_DONE = Set.of("was", "been", "got", "is", "'s", "has");

    private final Lexicon lexicon = Lexicon.english();

    /** "quit the bakery", "got rid of the fiesta", "sold it", "braces came off". */
    boolean isEnded(Clause clause, List<Notice> notices) {
        if (clause.subject() == null && clause.pronoun().equals("it") && Broken.is(clause)) {
            notices.add(new Notice.Ended(Notice.LAST, false));
            return true;
        }
        boolean off = Broken.isOff(clause);
        if (!isEnding(clause, off) || clause.rest().isEmpty() && clause.subject() == null) {
            return false;
        }
        boolean dead = clause.lemma().equals("die");
        Set<String> topic = off || dead ? subject(clause) : Terms.of(Since.without(clause.rest()));
        topic.removeIf(term -> term.equals("rid")
                || term.equals("back")
                || lexicon.in("time", term)
                || lexicon.in("when-behind", term));
        boolean other = clause.subject() != null && !clause.subject().isMe();
        if (topic.isEmpty() && other) {
            topic = subject(clause);
        }
        if (clause.lemma().equals("leave") && other && clause.rest().isEmpty()) {
            return false;
        }
        NounPhrase subject = clause.subject();
        if (subject != null && topic.isEmpty() && isGivenUp(clause)) {
            notices.add(new Notice.Ended(Notice.LAST, false, Statements.owner(subject)));
        } else {
            notices.add(new Notice.Ended(topic, false, whose(clause)));
        }
        if (lexicon.in("resigning", clause.lemma()) && clause.subject() != null) {
            notices.add(new Notice.Ended(Set.of("job"), false, Statements.owner(clause.subject())));
        }
        return true;
    }

    /** "i quit", "she gave up": of what was told last. */
    private boolean isGivenUp(Clause clause) {
        return lexicon.in("giving-up", clause.lemma())
                && clause.rest().stream().allMatch(word -> word.is("up") || lexicon.in("time", word.text()));
    }

    /** Whose it is that ended, where somebody else gave it up; null for anybody. */
    private @Nullable List<Step> whose(Clause clause) {
        NounPhrase subject = clause.subject();
        boolean theirs = subject != null
                && !subject.isMe()
                && subject.isAnimate()
                && !clause.rest().isEmpty()
                && lexicon.in("giving-up", clause.lemma());
        return subject == null || !theirs ? null : Statements.owner(subject);
    }

    private boolean isEnding(Clause clause, boolean off) {
        List<Word> rest = clause.rest();
        boolean lasting = Runs.last(clause.said().words()).text().endsWith("ing")
                && LASTING.stream().anyMatch(clause.said()::has);
        boolean said = lexicon.in("ending", clause.lemma()) && !Numbered.isEndOf(clause)
                || off
                || clause.lemma().equals("get") && Runs.indexOf(rest, "rid") == 0
                || PACKING.contains(clause.lemma()) && Runs.indexOf(rest, "in") == 0 && rest.size() > 1
                || clause.lemma().equals("close") && GivenBack.isAccount(clause)
                || clause.lemma().equals("break") && Runs.indexOf(rest, "up") == 0
                || clause.lemma().equals("give") && (Runs.indexOf(rest, "up") == 0 || GivenBack.is(rest));
        return said && !lasting && isDone(clause);
    }

    private static boolean isDone(Clause clause) {
        return !clause.isNegated()
                && clause.tense() != Tense.FUTURE
                && !clause.said().isDoubted();
    }

    static boolean isMine(Clause clause) {
        return clause.subject() != null && clause.subject().isMe();
    }

    static Set<String> subject(Clause clause) {
        return clause.subject() == null
                ? new HashSet<>()
                : new HashSet<>(Terms.of(clause.subject().last()));
    }

    static void add(List<Notice> notices, Set<String> topic, List<Word> value) {
        notices.add(new Notice.Corrected(topic, "", Retelling.of(Since.without(value)), false));
    }

    /**
     * "doc upped my atorvastatin to 40 mg", "moved the tin to the pantry", "yoga has moved to wednesdays".
     *
     * @return whether nothing else is told by it
     */
    boolean isChanged(Clause clause, List<Notice> notices) {
        List<Word> rest = PutOff.to(clause, Cues.withoutTail(clause.rest()));
        boolean goes = clause.lemma().equals("go") || clause.lemma().equals("come");
        if (!isChanging(clause)
                || !isDone(clause)
                || clause.said().has("moving")
                || Moving.isAway(clause, rest)
                || MovedIn.is(clause, rest)) {
            return false;
        }
        boolean thing = clause.subject() != null && !clause.subject().isAnimate();
        boolean upOrDown = !rest.isEmpty()
                && (rest.get(0).is("up")
                        || rest.get(0).is("down")
                        || rest.get(0).is("from"));
        boolean grows =
                upOrDown && Runs.indexOf(rest, "to") == 1 && rest.stream().anyMatch(Word::hasDigit);
        if (goes && upOrDown && thing && rest.size() <= 2 && rest.stream().noneMatch(Word::hasDigit)) {
            return true; // by how much may follow
        }
        if (goes && (!upOrDown || !thing && !isMine(clause) && !grows)) {
            return false;
        }
        int to = Runs.indexOf(rest, "to");
        if (isMoved(clause, rest, to, goes, thing, notices)) {
            return true;
        }
        if (goes) {
            return false;
        }
        boolean person =
                to == 0 && rest.size() > 2 && lexicon.in("title", rest.get(1).text());
        boolean over = to == 0 || Cues.isOver(rest, to);
        boolean upgrades = lexicon.in("upgrading", clause.lemma()) || person || over && isWhole(rest, to);
        if (over && rest.size() > to + 1 && upgrades && isMine(clause)) {
            add(notices, Set.of(), Cues.withoutTail(rest.subList(to + 1, rest.size())));
            return false;
        }
        return isObjectChanged(clause, rest, notices);
    }

    /** "Everything to Monzo". */
    private boolean isWhole(List<Word> rest, int to) {
        return to > 0 && lexicon.in("whole", rest.get(0).text());
    }

    private boolean isChanging(Clause clause) {
        int to = Runs.indexOf(clause.rest(), "to");
        boolean toNumber = to > 0
                && to + 1 < clause.rest().size()
                && clause.rest().get(to + 1).hasDigit()
                && clause.subject() != null
                && clause.tense() == Tense.PAST;
        boolean brought = clause.lemma().equals("bring")
                && clause.rest().stream().noneMatch(word -> lexicon.in("direction", word.text()));
        return toNumber || lexicon.in("changing", clause.lemma()) && !brought;
    }

    /** Whether the subject is what changed: "mum was moved to 305", "gone up to 100mg", "rent went up to 900". */
    private boolean isMoved(Clause clause, List<Word> rest, int to, boolean goes, boolean thing, List<Notice> notices) {
        boolean us =
                lexicon.in("first", rest.isEmpty() ? "" : rest.get(0).text()); // "the airline's moved us to Friday"
        if (to < 0 || to + 1 >= rest.size() || clause.subject() == null || us) {
            return false;
        }
        List<Word> value = Cues.withoutTail(rest.subList(to + 1, rest.size()));
        boolean passive = goes || SINCE_DONE.stream().anyMatch(clause.said()::has);
        boolean bare = isMine(clause) && value.size() == 1; // "shifted to 310 now"
        if (!thing
                && (bare || !isMine(clause) && clause.said().has("was"))
                && to == 0
                && rest.get(1).hasDigit()) {
            add(notices, Notice.LIKE_LAST, List.of(rest.get(1)));
            return true;
        }
        boolean upOrDown = to == 1 && (rest.get(0).is("up") || rest.get(0).is("down"));
        if (to > 0 && !thing && (goes || upOrDown && Numbered.begins(value))) {
            add(notices, Notice.LIKE_LAST, Numbered.withoutArticle(value));
            return true;
        }
        boolean named = clause.subject().steps().size() == 1 && isTimed(value)
                || lexicon.in("weekday", value.get(0).text());
        if ((thing || passive && named && !isMine(clause)) && (to == 0 || passive) && to <= 2) {
            add(notices, subject(clause), value);
            return true;
        }
        return false;
    }

    private static boolean isTimed(List<Word> value) {
        return When.hasTime(value) || value.stream().anyMatch(Word::hasDigit);
    }

    private boolean isObjectChanged(Clause clause, List<Word> rest, List<Notice> notices) {
        int to = Math.max(Runs.indexOf(rest, "to"), Math.max(Runs.indexOf(rest, "into"), Runs.indexOf(rest, "onto")));
        if (to < 0 && lexicon.in("swapping", clause.lemma())) {
            to = Math.max(Runs.indexOf(rest, "for"), Runs.indexOf(rest, "with"));
        }
        boolean placed = to < 0 && rest.stream().skip(1).anyMatch(word -> lexicon.in("place", word.text()));
        if (placed && lexicon.in("placing", clause.lemma())) {
            return false;
        }
        int number = Numbered.first(rest);
        Set<String> what = number > 0 ? Terms.of(rest.subList(0, number)) : Set.of();
        if (to < 0 && !what.isEmpty()) {
            notices.add(new Notice.Corrected(what, "", Retelling.of(rest.subList(number, rest.size())), false));
            return true;
        }
        Set<String> topic = Terms.of(to < 0 ? rest : rest.subList(0, to));
        if (to > 0 && to + 1 < rest.size()) {
            topic.removeIf(term -> lexicon.in("direction", term));
            String head = rest.get(to - 1).text();
            String old = lexicon.in("swapping", clause.lemma()) ? Retelling.of(Cues.unowned(rest.subList(0, to))) : "";
            List<Word> value = rest.subList(to + 1, rest.size()).stream()
                    .map(word -> word.is("one") ? word.mended(head) : word)
                    .toList();
            notices.add(new Notice.Corrected(topic, old, Retelling.of(Since.without(value)), false));
        } else if (to < 0 && !topic.isEmpty()) {
            notices.add(new Notice.Ended(topic, false));
        }
        boolean dated = When.hasTime(rest)
                && topic.stream().noneMatch(term -> lexicon.in("type", term))
                && topic.stream().anyMatch(term -> !lexicon.in("time", term) && !lexicon.in("when-behind", term));
        return to < 0 && !topic.isEmpty() && !dated; // when the filter was changed may be asked
    }
}
