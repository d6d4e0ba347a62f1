package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.messaging.llm.Prompt;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * What a person may have of a hosted model on a day. Taken before it is asked, as if its answer were as long as it may be: so what
 * is asked at the same time, by any replica, cannot go beyond it. Where it cannot be counted the model is not asked.
 */
public final class Budget {

    private final ToIntFunction<String> tokens;
    private final Uses uses;
    private final int ofAnAnswer;
    private final long most;

    /** Counts what people use. */
    @FunctionalInterface
    public interface Uses {
        /**
         * Takes tokens of today's.
         *
         * @param most that may be used on a day
         * @return false, with nothing taken, when that would be more
         */
        Uni<Boolean> take(UUID userId, long tokens, long most);
    }

    /**
     * @param tokens how many tokens a text has
     * @param ofAnAnswer most tokens of an answer
     * @param most of a person on a day, 0 for no limit
     */
    public Budget(ToIntFunction<String> tokens, Uses uses, int ofAnAnswer, long most) {
        this.tokens = tokens;
        this.uses = uses;
        this.ofAnAnswer = ofAnAnswer;
        this.most = most;
    }

    /** Takes a question and its answer, if there is enough left. */
    Uni<Boolean> take(UUID userId, Prompt prompt) {
        return most <= 0 ? Uni.createFrom().item(true) : uses.take(userId, cost(prompt), most);
    }

    private long cost(Prompt prompt) {
        return (long) tokens.applyAsInt(prompt.system())
                + prompt.tools().stream()
                        .mapToInt(tool -> tokens.applyAsInt(tool.description()))
                        .sum()
                + prompt.turns().stream()
                        .mapToInt(turn -> tokens.applyAsInt(turn.text()))
                        .sum()
                + ofAnAnswer;
    }
}
