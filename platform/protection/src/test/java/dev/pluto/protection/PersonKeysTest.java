package dev.pluto.protection;

import static dev.pluto.protection.ProtectedDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PersonKeysTest {

    private static final Scope SERVICE = Scope.service("test");
    private static final String FIELD = "note.text";
    private static final UUID ROW = UUID.randomUUID();

    private static ProtectedDatabase database;
    private static Transactions transactions;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PersonKeys keys = replica(KeyFixture.NEW);
    private final UUID anna = UUID.randomUUID();

    @BeforeAll
    static void make() {
        database = ProtectedDatabase.with(8);
        transactions = database.transactions();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void makesAKeyOnceAndFindsItInEveryReplica() {
        byte[] sealed = key(keys, anna).seal(FIELD, ROW, "hello");

        assertThat(key(keys, anna).open(FIELD, ROW, sealed)).isEqualTo("hello");
        assertThat(key(replica(KeyFixture.NEW), anna).open(FIELD, ROW, sealed)).isEqualTo("hello");
        assertThat(rowsOf(anna)).isEqualTo(1);
    }

    @Test
    void givesEachPersonAKeyOfTheirOwn() {
        UUID ben = UUID.randomUUID();
        byte[] sealed = key(keys, anna).seal(FIELD, ROW, "hello");

        assertThatThrownBy(() -> key(keys, ben).open(FIELD, ROW, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void givesManyTheirsOldAndNewTogether() {
        byte[] sealed = key(keys, anna).seal(FIELD, ROW, "hello");
        List<UUID> people = Stream.concat(
                        Stream.of(anna, anna), IntStream.range(0, 50).mapToObj(i -> UUID.randomUUID()))
                .toList();

        Map<UUID, PersonKey> found =
                await(transactions.sql(SERVICE, tx -> replica(KeyFixture.NEW).ofAll(tx, people)));

        assertThat(found).containsOnlyKeys(people);
        assertThat(found.get(anna))
                .satisfies(key -> assertThat(key.open(FIELD, ROW, sealed)).isEqualTo("hello"));
        assertThat(found.values()).noneMatch(PersonKey::isLost);
    }

    @Test
    void agreesWithAReplicaThatMakesTheKeyAtTheSameTime() {
        List<Uni<byte[]>> both = IntStream.range(0, 8)
                .mapToObj(i -> replica(KeyFixture.NEW))
                .map(replica ->
                        transactions.sql(SERVICE, tx -> replica.of(tx, anna).map(key -> key.seal(FIELD, ROW, "hello"))))
                .toList();

        List<byte[]> sealed = await(Uni.join().all(both).andFailFast());

        PersonKey key = key(replica(KeyFixture.NEW), anna);
        assertThat(sealed)
                .allSatisfy(bytes -> assertThat(key.open(FIELD, ROW, bytes)).isEqualTo("hello"));
        assertThat(rowsOf(anna)).isEqualTo(1);
    }

    /** Kept in memory it would seal what nobody opens after the next start. */
    @Test
    void forgetsAKeyWhoseTransactionWasTakenBack() {
        assertThatThrownBy(() -> await(transactions.sql(
                        SERVICE,
                        tx -> keys.of(tx, anna)
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("taken back"))))))
                .hasMessage("taken back");
        assertThat(rowsOf(anna)).isZero();

        byte[] sealed = key(keys, anna).seal(FIELD, ROW, "hello");

        assertThat(key(replica(KeyFixture.NEW), anna).open(FIELD, ROW, sealed)).isEqualTo("hello");
    }

    @Test
    void opensNothingMoreOnceAKeyIsDestroyed() {
        byte[] sealed = key(keys, anna).seal(FIELD, ROW, "hello");
        key(keys, anna); // settled by now, so that it is in memory

        await(transactions.sql(SERVICE, tx -> keys.destroy(tx, anna)));

        assertThat(rowsOf(anna)).isZero();
        assertThatThrownBy(() -> key(keys, anna).open(FIELD, ROW, sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> key(replica(KeyFixture.NEW), anna).open(FIELD, ROW, sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void unwrapsWhatAnOlderMasterKeyWrapped() {
        byte[] sealed = key(replica(KeyFixture.OLD), anna).seal(FIELD, ROW, "hello");

        assertThat(key(replica(KeyFixture.NEW, KeyFixture.OLD), anna).open(FIELD, ROW, sealed))
                .isEqualTo("hello");
    }

    @Test
    void locksOutWhoWasNotGivenTheMasterKeyAndLosesNothing() {
        byte[] sealed = key(replica(KeyFixture.OLD), anna).seal(FIELD, ROW, "hello");

        PersonKey locked = key(keys, anna);

        assertThat(locked.isLocked()).isTrue();
        assertThatThrownBy(() -> locked.open(FIELD, ROW, sealed)).isInstanceOf(SealBroken.class);
        assertThat(meters.counter("pluto.rows.unreadable", "table", "person_key")
                        .count())
                .isEqualTo(1);
        // the right one is given at the next start: nothing was written over
        assertThat(key(replica(KeyFixture.NEW, KeyFixture.OLD), anna).open(FIELD, ROW, sealed))
                .isEqualTo("hello");
    }

    @Test
    void losesOneKeyThatWasAlteredAndNotThoseBesideIt() {
        UUID ben = UUID.randomUUID();
        await(transactions.sql(SERVICE, tx -> keys.ofAll(tx, List.of(anna, ben))));
        database.probe()
                .update(
                        "update person_key set wrapped = set_byte(wrapped, 30, get_byte(wrapped, 30) # 1)"
                                + " where user_id = ?",
                        anna);

        Map<UUID, PersonKey> found =
                await(transactions.sql(SERVICE, tx -> replica(KeyFixture.NEW).ofAll(tx, List.of(anna, ben))));

        assertThat(found.get(anna)).matches(PersonKey::isLost);
        assertThat(found.get(ben)).matches(key -> !key.isLost());
    }

    /** Whoever may write to the table could else read one person's data with another's key. */
    @Test
    void losesAKeyThatWasMovedToAnotherPerson() {
        UUID ben = UUID.randomUUID();
        await(transactions.sql(SERVICE, tx -> keys.ofAll(tx, List.of(anna, ben))));
        database.probe()
                .update(
                        "update person_key set wrapped = (select wrapped from person_key where user_id = ?) where user_id = ?",
                        anna,
                        ben);

        assertThat(key(replica(KeyFixture.NEW), ben).isLost()).isTrue();
    }

    @Test
    void givesAPersonNobodyElsesKey() {
        UUID ben = UUID.randomUUID();
        key(replica(KeyFixture.NEW), ben);

        assertThat(await(transactions.sql(Scope.person(anna), tx -> keys.of(tx, anna)))
                        .isLost())
                .isFalse();
        assertThatThrownBy(() -> await(transactions.sql(Scope.person(anna), tx -> keys.of(tx, ben))))
                .isInstanceOf(PgException.class)
                .hasMessageContaining("row-level security");
    }

    private PersonKeys replica(String newest, String... older) {
        return new PersonKeys(KeyFixture.config(newest, older), new RowByRow(meters));
    }

    private static PersonKey key(PersonKeys replica, UUID person) {
        return await(transactions.sql(SERVICE, tx -> replica.of(tx, person)));
    }

    private static long rowsOf(UUID person) {
        return database.probe().number("select count(*) from person_key where user_id = ?", person);
    }
}
