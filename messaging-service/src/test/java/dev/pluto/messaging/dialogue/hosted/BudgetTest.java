package dev.pluto.messaging.dialogue.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.dialogue.hosted.Budget.Uses;
import dev.pluto.messaging.llm.LanguageModel;
import dev.pluto.messaging.llm.ModelConfig;
import dev.pluto.messaging.llm.Piece;
import dev.pluto.messaging.llm.Prompt;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final UUID ANNA = UUID.randomUUID();

    /** 10 letters of instructions, 20 of a tool and 30 said. */
    private static final Prompt PROMPT = new Prompt(
            "x".repeat(10),
            List.of(new Prompt.Turn(true, "x".repeat(30))),
            List.of(new Prompt.Tool("remind", "x".repeat(20))));

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong used = new AtomicLong();
    private final LanguageModel model = prompt -> {
        asked.incrementAndGet();
        return Multi.createFrom().item(new Piece.Words("hello"));
    };
    private final Uses counting = (person, tokens, most) -> {
        boolean fits = used.get() + tokens <= most;
        used.addAndGet(fits ? tokens : 0);
        return Uni.createFrom().item(fits);
    };

    @Test
    void takesAQuestionWithAllOfItsAnswerAndThenNoMore() {
        Adviser adviser = adviser(counting, 200);

        assertThat(advice(adviser).words()).isEqualTo("hello");
        assertThat(used).hasValue(100);
        assertThat(advice(adviser).words()).isEqualTo("hello");
        assertThat(advice(adviser)).isEqualTo(Advice.NONE);

        assertThat(asked).hasValue(2);
        assertThat(meters.counter("pluto.model.skipped", "reason", "budget").count())
                .isEqualTo(1);
    }

    @Test
    void countsNothingWithoutALimit() {
        assertThat(advice(adviser(counting, 0)).words()).isEqualTo("hello");
        assertThat(used).hasValue(0);
    }

    @Test
    void asksNobodyWhereItCannotBeCountedAndTellsNobodyOfAFailure() {
        Adviser adviser =
                adviser((person, tokens, most) -> Uni.createFrom().failure(new IllegalStateException("away")), 200);

        for (int i = 0; i < 20; i++) {
            assertThat(advice(adviser)).isEqualTo(Advice.NONE);
        }

        assertThat(asked).hasValue(0);
    }

    private static Advice advice(Adviser adviser) {
        return adviser.advice(ANNA, PROMPT).await().atMost(Duration.ofMinutes(3));
    }

    private Adviser adviser(Uses uses, long most) {
        return new Adviser(
                model,
                new Budget(String::length, uses, 40, most),
                new SmallRyeConfigBuilder()
                        .withConverter(Duration.class, 100, new DurationConverter())
                        .withMapping(ModelConfig.class)
                        .build()
                        .getConfigMapping(ModelConfig.class),
                Clock.systemUTC(),
                new ModelMeters(meters));
    }
}
