package dev.pluto.messaging.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.people.Profiles;
import dev.pluto.messaging.tool.Outcome.Refused;
import dev.pluto.messaging.tool.Outcome.Refused.Reason;
import dev.pluto.messaging.tool.Outcome.Unavailable;
import dev.pluto.messaging.tool.Outcome.Unavailable.Part;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

/** What tests of tools share: a person nobody did anything for, tools as they are, and services next door over HTTP. */
abstract class ToolTest {

    static final boolean EARLY = false;
    static final boolean LAST = true;

    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000);

    @Inject
    Toolbox toolbox;

    @Inject
    Profiles profiles;

    final String number = "+4931" + NUMBERS.incrementAndGet() + "77";
    final UUID personId = Peers.IDENTITY.idOf(number);

    @AfterEach
    void everybodyIsBack() {
        Peers.IDENTITY.comeBack();
        Peers.MEMORY.comeBack();
        Peers.SCHEDULER.comeBack();
    }

    Profile person() {
        return of(profiles.get(personId));
    }

    Tools tools() {
        return tools(EARLY);
    }

    Tools tools(boolean isLast) {
        return toolbox.of(person(), said("any text"), isLast);
    }

    static HeardText said(String words) {
        return new HeardText(UUID.randomUUID(), "person", words, Instant.now());
    }

    static <T> T of(Uni<T> uni) {
        return uni.await().atMost(Duration.ofMinutes(3));
    }

    static <T extends Outcome> T of(Uni<Outcome> uni, Class<T> kind) {
        Outcome outcome = of(uni);
        assertThat(outcome).isInstanceOf(kind);
        return kind.cast(outcome);
    }

    static void refused(Uni<Outcome> uni, Reason reason) {
        assertThat(of(uni, Refused.class).reason()).isEqualTo(reason);
    }

    static void unavailable(Uni<Outcome> uni, Part part) {
        assertThat(of(uni)).isEqualTo(new Unavailable(part));
    }

    /** Fails, so that it is tried again. */
    static void fails(Supplier<Uni<Outcome>> deed) {
        Throwable failure = deed.get()
                .onItemOrFailure()
                .transform((outcome, fault) -> fault)
                .await()
                .atMost(Duration.ofMinutes(3));
        assertThat(failure).isNotNull();
    }

    /** The same outcome, as if it had been long ago. */
    static Effect elevenMinutesAgo(Effect effect) {
        return new Effect(effect.deed(), effect.at().minus(Duration.ofMinutes(11)));
    }
}
