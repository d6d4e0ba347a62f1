package dev.pluto.messaging.dialogue.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.peer.Peers;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "messaging"))
@QuarkusTestResource(Peers.class)
class ModelUsesResourceTest {

    private final UUID anna = UUID.randomUUID();

    @Inject
    ModelUses uses;

    @Test
    void givesNobodyMoreThanADaysShareHoweverManyAskAtOnce() {
        List<Uni<Boolean>> questions =
                IntStream.range(0, 30).mapToObj(i -> uses.take(anna, 70, 1_000)).toList();

        List<Boolean> taken = Uni.join().all(questions).andFailFast().await().atMost(Duration.ofMinutes(3));

        assertThat(taken.stream().filter(Boolean::booleanValue)).hasSize(14);
        assertThat(used()).isEqualTo(980);
        assertThat(take(anna, 20)).isTrue();
        assertThat(take(anna, 1)).isFalse();
        assertThat(take(UUID.randomUUID(), 1_000)).isTrue();
        assertThat(take(UUID.randomUUID(), 1_001)).isFalse();
    }

    @Test
    void beginsAnewEveryDayAndForgetsOldOnes() {
        assertThat(take(anna, 1_000)).isTrue();
        DatabaseProbe.ofThisTest().update("update model_use set day = day - 40 where user_id = ?", anna);

        assertThat(take(anna, 600)).isTrue();

        assertThat(used()).isEqualTo(600);
    }

    private boolean take(UUID person, long tokens) {
        return uses.take(person, tokens, 1_000).await().atMost(Duration.ofMinutes(3));
    }

    private long used() {
        return DatabaseProbe.ofThisTest().number("select sum(tokens) from model_use where user_id = ?", anna);
    }
}
