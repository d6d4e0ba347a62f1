package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.messaging.llm.LanguageModel;
import dev.pluto.messaging.llm.ModelConfig;
import dev.pluto.messaging.llm.Piece;
import dev.pluto.messaging.llm.Prompt;
import dev.pluto.messaging.people.Breaker;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Asks a hosted model within its deadline, not more at once than it may be asked, and not at all for a while after it failed several times
 * in a row, nor for whom it has done enough today. Without its answer the built-in model has one, so nothing here fails.
 */
public final class Adviser {

    private static final Logger LOG = Logger.getLogger(Adviser.class);

    /** More than a message can hold is not even kept. */
    private static final int LONGEST = 4_000;

    private static final int MOST_CALLS = 8;

    private final LanguageModel model;
    private final Budget budget;
    private final ModelConfig config;
    private final ModelMeters meters;
    private final Breaker breaker;
    private final AtomicInteger asking = new AtomicInteger();

    public Adviser(LanguageModel model, Budget budget, ModelConfig config, Clock clock, ModelMeters meters) {
        this.model = model;
        this.budget = budget;
        this.config = config;
        this.meters = meters;
        this.breaker = new Breaker(clock, config.tolerated(), config.pause());
    }

    /**
     * Asks for an answer to a person.
     *
     * @return {@link Advice#NONE} when the model was not asked or did not answer; in the Vert.x context of whoever asks
     */
    public Uni<Advice> advice(UUID userId, Prompt prompt) {
        return advice(userId, prompt, this::heardOut);
    }

    /** The same, of which some is heard while it comes. Where it breaks off there may be no advice and something said. */
    public Uni<Advice> advice(UUID userId, Prompt prompt, SpokenAdvice spoken) {
        return advice(userId, prompt, pieces -> heardAlong(pieces, spoken));
    }

    private Uni<Advice> advice(UUID userId, Prompt prompt, Function<Multi<Piece>, Uni<Advice>> hearing) {
        return Uni.createFrom().deferred(() -> {
            if (asking.incrementAndGet() > config.parallel()) {
                return skipped("busy");
            }
            return breaker.mayTry() ? here(afforded(userId, prompt, hearing)) : skipped("resting");
        });
    }

    private Uni<Advice> afforded(UUID userId, Prompt prompt, Function<Multi<Piece>, Uni<Advice>> hearing) {
        return budget.take(userId, prompt)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "What is left of the hosted model today could not be counted (%s)",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(false)
                .flatMap(isAfforded -> isAfforded ? asked(prompt, hearing) : skipped("budget"));
    }

    private Uni<Advice> skipped(String reason) {
        asking.decrementAndGet();
        meters.skipped(reason);
        return Uni.createFrom().item(Advice.NONE);
    }

    private Uni<Advice> asked(Prompt prompt, Function<Multi<Piece>, Uni<Advice>> hearing) {
        long began = System.nanoTime();
        return hearing.apply(model.ask(prompt))
                .onTermination()
                .invoke((advice, failure, cancelled) -> ended(began, failure, cancelled))
                .onFailure()
                .recoverWithItem(Advice.NONE);
    }

    private Uni<Advice> heardOut(Multi<Piece> pieces) {
        return pieces.collect()
                .in(Listening::new, Listening::hear)
                .map(Listening::advice)
                .ifNoItem()
                .after(config.deadline())
                .fail();
    }

    /** The deadline is for the first sentence and between pieces, of which as many wait as come while one is being said. */
    private Uni<Advice> heardAlong(Multi<Piece> pieces, SpokenAdvice spoken) {
        Listening all = new Listening();
        Multi<Piece> inTime =
                pieces.ifNoItem().after(config.deadline()).fail().onOverflow().bufferUnconditionally();
        Uni<Advice> heard = here(inTime)
                .onItem()
                .invoke(all::hear)
                .onItem()
                .transformToUniAndConcatenate(spoken::hear)
                .collect()
                .last()
                .map(nothing -> all.advice());
        return spoken.inTime(heard, config.deadline());
    }

    private void ended(long began, Throwable failure, boolean isCancelled) {
        asking.decrementAndGet();
        if (isCancelled) {
            return;
        }
        meters.asked(began, failure);
        if (failure == null) {
            breaker.succeeded();
        } else {
            breaker.failed();
            LOG.warnf("The hosted model gave no answer (%s)", failure.getClass().getSimpleName());
        }
    }

    private static <T> Uni<T> here(Uni<T> answer) {
        Context own = Vertx.currentContext();
        return own == null ? answer : answer.emitOn(MutinyHelper.executor(own));
    }

    private static <T> Multi<T> here(Multi<T> pieces) {
        Context own = Vertx.currentContext();
        return own == null ? pieces : pieces.emitOn(MutinyHelper.executor(own));
    }

    /** All that is heard of one answer. */
    private static final class Listening {

        private final StringBuilder words = new StringBuilder();
        private final List<Piece.ToolCall> calls = new ArrayList<>();

        void hear(Piece piece) {
            if (piece instanceof Piece.Words said) {
                words.append(said.text(), 0, Math.min(said.text().length(), LONGEST - words.length()));
            } else if (piece instanceof Piece.ToolCall call && calls.size() < MOST_CALLS) {
                calls.add(call);
            }
        }

        Advice advice() {
            return new Advice(words.toString(), calls);
        }
    }
}
