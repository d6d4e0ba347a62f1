package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.messaging.dialogue.hosted.OutputGate.Checked;
import dev.pluto.messaging.dialogue.hosted.OutputGate.Fault;
import dev.pluto.messaging.dialogue.hosted.OutputGate.Verdict;
import dev.pluto.messaging.people.Profile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Judges a hosted model's words sentence by sentence, while they come. A sentence is let out only where all before it were, and it is judged
 * by itself and by what stands before it: with the first one that may not be said, the words are over. What may be markdown is known as such only in the end,
 * so from there on nothing is let out before.
 */
final class SentenceGate {

    /** What is left of markdown in a sentence may go on in the next one. */
    private static final String MARKS = "[]*_`#<>{}|";

    /** As an {@link Adviser} keeps. */
    private static final int LONGEST = 4_000;

    private final OutputGate gate;
    private final Profile person;
    private final String answered;
    private final Brief brief;
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder letOut = new StringBuilder();
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private int from;
    private boolean isHeldBack;

    /** As {@link OutputGate#check}. */
    SentenceGate(OutputGate gate, Profile person, String answered, Brief brief) {
        this.gate = gate;
        this.person = person;
        this.answered = answered;
        this.brief = brief;
    }

    /** Takes some more words. @return what may be said now, sentence by sentence; none where no sentence ends with them */
    List<String> more(String some) {
        words.append(some, 0, Math.min(some.length(), LONGEST - words.length()));
        List<String> said = new ArrayList<>();
        while (!isHeldBack && faults.isEmpty()) {
            int end = Sentences.end(words, from);
            if (end < 0) {
                break;
            }
            String piece = words.substring(from, end);
            isHeldBack = piece.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
            if (!isHeldBack) {
                from = end;
                judge(PlainWords.of(piece), said);
            }
        }
        return said;
    }

    /** Nothing more comes. @return what else may be said, and what was wrong with all of it */
    Checked end() {
        List<String> said = new ArrayList<>();
        Sentences.of(PlainWords.of(words.substring(from))).forEach(sentence -> judge(sentence, said));
        from = words.length();
        return new Checked(String.join(" ", said), faults.isEmpty() ? Verdict.FINE : Verdict.MENDED, faults);
    }

    private void judge(String sentence, List<String> said) {
        if (faults.isEmpty()) {
            faults.addAll(gate.faults(letOut.toString(), sentence, person, answered, brief));
        }
        if (faults.isEmpty()) {
            letOut.append(letOut.isEmpty() ? "" : " ").append(sentence);
            said.add(sentence);
        }
    }
}
