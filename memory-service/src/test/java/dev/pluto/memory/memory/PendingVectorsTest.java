package dev.pluto.memory.memory;

import static dev.pluto.memory.Api.awaitMeaning;
import static dev.pluto.memory.Api.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.memory.memory.PendingVectors.Pending;
import dev.pluto.memory.memory.PendingVectors.Vector;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class PendingVectorsTest {

    private final UUID anna = UUID.randomUUID();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private UUID memory = anna;

    @Inject
    PendingVectors pending;

    @Inject
    PersonKeys keys;

    @Inject
    Transactions transactions;

    @BeforeEach
    void tellSomething() {
        memory = UUID.fromString(tell(anna, "The plumber is Mr Hill"));
        awaitMeaning(anna);
        database.update(
                "update memory set sealed_vector = null, embedding_due_at = now() + interval '1 hour' where id = ?",
                memory);
    }

    @Test
    void fillsInTheVectorOfAMemoryOfWhichSomethingCameMeanwhile() {
        Pending taken = taken();
        database.update("update memory set revision = revision + 1 where id = ?", memory);

        fill(taken);

        assertThat(memoriesWith("sealed_vector is not null and embedding_due_at is null"))
                .isEqualTo(1);
    }

    @Test
    void leavesOutTheVectorOfWordsThatChangedMeanwhile() {
        Pending taken = taken();
        database.update("update memory set version = version + 1, revision = revision + 1 where id = ?", memory);

        fill(taken);

        assertThat(memoriesWith("sealed_vector is null and embedding_due_at is not null"))
                .isEqualTo(1);
    }

    private long memoriesWith(String condition) {
        return database.number("select count(*) from memory where id = ? and " + condition, memory);
    }

    private Pending taken() {
        long version = database.number("select version from memory where id = ?", memory);
        return new Pending(memory, anna, new byte[0], version, 1, false, true);
    }

    private void fill(Pending taken) {
        transactions
                .sql(
                        Scope.service("test"),
                        tx -> keys.of(tx, anna)
                                .chain(key ->
                                        pending.fill(tx, List.of(Vector.of(taken, key, new byte[388], Set.of())))))
                .await()
                .atMost(Duration.ofMinutes(3));
    }
}
