package dev.pluto.protection;

import static dev.pluto.protection.ProtectedDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyRenewalTest {

    private static final Scope SERVICE = Scope.service("test");
    private static final String FIELD = "note.text";
    private static final UUID ROW = UUID.randomUUID();

    private final ProtectedDatabase database = ProtectedDatabase.with(4);
    private final Transactions transactions = database.transactions();
    private final RowByRow rows = new RowByRow(new SimpleMeterRegistry());
    private final List<UUID> people =
            Stream.generate(UUID::randomUUID).limit(KeyRenewal.BATCH + 50L).toList();
    private final UUID anna = people.get(0);
    private byte[] sealed = {};

    @BeforeEach
    void wrapKeysOfPeople() {
        Map<UUID, PersonKey> keys =
                await(transactions.sql(SERVICE, tx -> keys(KeyFixture.OLD).ofAll(tx, people)));
        sealed = keys.getOrDefault(anna, PersonKey.lost()).seal(FIELD, ROW, "hello");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    /** The rotation of docs/operations.md to its end: the older key can be given up. */
    @Test
    void makesTheOlderKeyNeedless() {
        int renewed = renewAll(KeyFixture.NEW, KeyFixture.OLD);

        assertThat(renewed).isEqualTo(people.size());
        assertThat(wrappedBy(KeyFixture.OLD)).isZero();
        assertThat(await(transactions.sql(SERVICE, tx -> keys(KeyFixture.NEW).of(tx, anna)))
                        .open(FIELD, ROW, sealed))
                .isEqualTo("hello");
    }

    @Test
    void leavesWhatTheOlderKeyDoesNotOpen() {
        database.probe()
                .update(
                        "update person_key set wrapped = set_byte(wrapped, 30, get_byte(wrapped, 30) # 1)"
                                + " where user_id = ?",
                        anna);

        assertThat(renewAll(KeyFixture.NEW, KeyFixture.OLD)).isEqualTo(people.size() - 1);
        assertThat(wrappedBy(KeyFixture.OLD)).isEqualTo(1);
    }

    @Test
    void leavesKeysOfMastersItDoesNotKnow() {
        assertThat(renewAll(KeyFixture.NEW)).isZero();
        assertThat(renewAll(KeyFixture.NEW, KeyFixture.OLDEST)).isZero();
        assertThat(wrappedBy(KeyFixture.OLD)).isEqualTo(people.size());
    }

    private int renewAll(String newest, String... older) {
        KeyRenewal renewal = new KeyRenewal(KeyFixture.config(newest, older), rows);
        int renewed = 0;
        Optional<UUID> last = Optional.empty();
        do {
            Optional<UUID> after = last;
            KeyRenewal.Step step = await(transactions.sql(SERVICE, tx -> renewal.step(tx, after)));
            renewed += step.renewed();
            last = step.last();
        } while (last.isPresent());
        return renewed;
    }

    private long wrappedBy(String master) {
        return database.probe()
                .number(
                        "select count(*) from person_key where kek = ?",
                        Key.ofBase64("key", master).id());
    }

    private PersonKeys keys(String master) {
        return new PersonKeys(KeyFixture.config(master), rows);
    }
}
