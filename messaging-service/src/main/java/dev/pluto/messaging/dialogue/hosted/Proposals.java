package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.language.act.Guess;
import dev.pluto.language.act.Intent;
import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Read;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.llm.Piece;
import dev.pluto.messaging.people.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a hosted model proposed for one answer. A proposal has no effect of its own: it makes sure what the person's newest text was read as
 * without being sure, and nothing else. It must quote the person's own words, and those words must admit the act by
 * what was learned in the build; what the act says is then read from the text, never from the model.
 */
public final class Proposals {

    /** What becomes of a proposal. */
    enum Verdict {
        /** The request is taken for what was proposed. */
        CARRIED,
        /** It is taken for that anyway, or nothing was left open. */
        NEEDLESS,
        /** It quotes nothing the person said now, or only what they quote of others. */
        UNGROUNDED,
        /** The words cannot mean that. */
        NOT_ADMITTED,
        /** There is no such tool, or the call broke off. */
        NO_CALL
    }

    /** Makes an act of a request, of what it was learned to want perhaps; empty when its words do not say so much. */
    @FunctionalInterface
    public interface Meanings {
        Optional<Act> meant(Read read, Intent intent);

        /** Makes them for what was spoken of last and a person. */
        @FunctionalInterface
        interface Maker {
            Meanings of(Subject last, Profile person);
        }
    }

    /** What a guess must reach to be thought of at all, as where the built-in model looks for a second one. */
    private static final double THOUGHT_OF = 0.12;

    private static final int MOST_GUESSES = 3;
    private static final double SOME_DANGER = 0.2;

    private final Map<Piece.ToolCall, Verdict> verdicts = new LinkedHashMap<>();

    public Proposals(List<Piece.ToolCall> calls) {
        calls.forEach(call -> verdicts.put(call, Verdict.UNGROUNDED));
    }

    /** The requests of one text, each as it is to be taken. */
    public List<Read> applied(List<Read> reads, Meanings meanings) {
        return reads.stream().map(read -> applied(read, meanings)).toList();
    }

    private Read applied(Read read, Meanings meanings) {
        for (Piece.ToolCall call : verdicts.keySet()) {
            Optional<Read> taken = judged(call, read, meanings);
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        return read;
    }

    private Optional<Read> judged(Piece.ToolCall call, Read read, Meanings meanings) {
        Optional<Tool> tool = Tool.of(call.tool());
        WordRun quoted = WordRun.of(call.words());
        if (tool.isEmpty() || quoted.isEmpty()) {
            verdicts.put(call, Verdict.NO_CALL);
            return Optional.empty();
        }
        OwnWords own = OwnWords.of(read.text().text());
        WordRun request = WordRun.of(read.words());
        boolean isGrounded = own.has(quoted) && (own.isAll() || own.has(request)) && request.shares(quoted);
        if (!isGrounded) {
            return Optional.empty();
        }
        if (read.certainty() == Certainty.SURE) {
            verdicts.put(call, Verdict.NEEDLESS);
            return Optional.empty();
        }
        Optional<Act> act = tool.get().intents().stream()
                .filter(intent -> isThoughtOf(read, intent))
                .flatMap(intent -> meanings.meant(read, intent).stream())
                .findFirst();
        verdicts.put(call, act.isPresent() ? Verdict.CARRIED : Verdict.NOT_ADMITTED);
        return act.map(meant ->
                new Read(read.text(), read.index(), read.words(), meant, Certainty.SURE, read.interpretation()));
    }

    private static boolean isThoughtOf(Read read, Intent intent) {
        return read.interpretation().danger() < SOME_DANGER
                && read.interpretation().ranked().stream()
                        .limit(MOST_GUESSES)
                        .filter(guess -> guess.likelihood() >= THOUGHT_OF)
                        .map(Guess::intent)
                        .anyMatch(intent::equals);
    }

    /** What became of each, in their order. */
    List<Verdict> verdicts() {
        return List.copyOf(verdicts.values());
    }

    /** Counts what became of them. */
    public void count(ModelMeters meters) {
        verdicts().forEach(meters::proposed);
    }
}
