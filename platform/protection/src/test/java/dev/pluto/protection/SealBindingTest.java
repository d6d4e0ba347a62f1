package dev.pluto.protection;

import static dev.pluto.protection.ProtectedDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database of before, with a note whose text is under a person's key and whose answer is under the service's. */
class SealBindingTest {

    private static final ProtectionConfig CONFIG = KeyFixture.config(KeyFixture.NEW, KeyFixture.OLD);
    private static final String TEXT = "note.text";
    private static final String ANSWER = "note.answer";

    private final ServiceKey service = new ServiceKey(CONFIG);
    private final UUID anna = UUID.randomUUID();
    private final UUID note = UUID.randomUUID();
    private ProtectedDatabase database;
    private Key key;

    @BeforeEach
    void makeDatabaseOfBefore() {
        database = ProtectedDatabase.with(1);
        key = keyOf(anna, KeyFixture.OLD);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void bindsEachValueToItsRow() {
        UUID other = UUID.randomUUID();
        insert(note, anna, before(key, TEXT, "call the dentist"), beforeOfService(KeyFixture.OLD, "one"));
        insert(other, anna, before(key, TEXT, "buy milk"), beforeOfService(KeyFixture.NEW, "two"));

        migrate();

        PersonKey bound = new PersonKey(key);
        assertThat(bound.open(TEXT, note, bytes("text", note))).isEqualTo("call the dentist");
        assertThat(bound.open(TEXT, other, bytes("text", other))).isEqualTo("buy milk");
        assertThatThrownBy(() -> bound.open(TEXT, other, bytes("text", note))).isInstanceOf(SealBroken.class);
        assertThat(service.open(ANSWER, note.toString(), bytes("answer", note))).isEqualTo("one");
        assertThat(service.open(ANSWER, other.toString(), bytes("answer", other)))
                .isEqualTo("two");
        assertThat(boundAt()).isEqualTo(1);
    }

    @Test
    void bindsMorePagesThanOne() {
        insertNotes(1100);

        migrate();

        PersonKey bound = new PersonKey(key);
        assertThat(database.probe().rows("select id, text from note"))
                .hasSize(1100)
                .allSatisfy(row -> assertThat(bound.open(TEXT, (UUID) Objects.requireNonNull(row.get("id")), (byte[])
                                Objects.requireNonNull(row.get("text"))))
                        .isEqualTo("note"));
    }

    @Test
    void leavesWhatDoesNotOpenAsItIsAndBindsTheRest() {
        UUID altered = UUID.randomUUID();
        UUID keyless = UUID.randomUUID();
        byte[] broken = before(key, TEXT, "altered");
        broken[20] ^= 1;
        byte[] ofNobody = before(KeyFixture.random(), TEXT, "the key is destroyed");
        insert(altered, anna, broken, beforeOfService(KeyFixture.OLDEST, "sealed by a key we were not given"));
        insert(keyless, UUID.randomUUID(), ofNobody, null);
        insert(note, anna, before(key, TEXT, "call the dentist"), null);
        byte[] unknown = bytes("answer", altered);

        migrate();

        assertThat(bytes("text", altered)).isEqualTo(broken);
        assertThat(bytes("answer", altered)).isEqualTo(unknown);
        assertThat(bytes("text", keyless)).isEqualTo(ofNobody);
        assertThat(new PersonKey(key).open(TEXT, note, bytes("text", note))).isEqualTo("call the dentist");
    }

    @Test
    void leavesAloneWhosePersonalKeyDoesNotUnwrap() {
        UUID ben = UUID.randomUUID();
        Key locked = keyOf(ben, KeyFixture.OLDEST);
        byte[] sealed = before(locked, TEXT, "under a master key we were not given");
        UUID carl = UUID.randomUUID();
        Key moved = keyOf(carl, KeyFixture.NEW);
        byte[] ofCarl = before(moved, TEXT, "the wrapped key was altered");
        database.probe().update("update person_key set wrapped = wrapped || '\\x00' where user_id = ?", carl);
        insert(note, ben, sealed, null);
        UUID other = UUID.randomUUID();
        insert(other, carl, ofCarl, null);

        migrate();

        assertThat(bytes("text", note)).isEqualTo(sealed);
        assertThat(bytes("text", other)).isEqualTo(ofCarl);
        assertThat(boundAt()).isZero();
    }

    @Test
    void leavesRowsOfNobodyAlone() {
        byte[] sealed = before(key, TEXT, "hello");
        insert(note, null, sealed, null);

        migrate();

        assertThat(bytes("text", note)).isEqualTo(sealed);
    }

    /** Events written before that instant may carry texts that name no addressee: in a fresh database there are none. */
    @Test
    void keepsNoInstantInADatabaseThatHeldNothing() {
        migrate();

        assertThat(boundAt()).isZero();
    }

    @Test
    void bindsAllOrNothing() {
        byte[] sealed = before(key, TEXT, "hello");
        insert(note, anna, sealed, null);

        assertThatThrownBy(() -> migrate(new V29991231_9_1__Failing())).hasMessageContaining("half-way");

        assertThat(bytes("text", note)).isEqualTo(sealed);
        assertThat(boundAt()).isZero();
        migrate();
        assertThat(new PersonKey(key).open(TEXT, note, bytes("text", note))).isEqualTo("hello");
    }

    private static class V29991231_9_1__Notes extends SealBinding {
        @Override
        protected void bind(Columns columns) throws SQLException {
            columns.ofPerson("note", "id", "user_id", "text", TEXT);
            columns.ofService("note", "id", "true", "answer", ANSWER);
        }
    }

    private static final class V29991231_9_1__Failing extends V29991231_9_1__Notes {
        @Override
        protected void bind(Columns columns) throws SQLException {
            super.bind(columns);
            throw new SQLException("half-way");
        }
    }

    private void migrate() {
        migrate(new V29991231_9_1__Notes());
    }

    private void migrate(SealBinding binding) {
        Settings.with(
                CONFIG, () -> database.flyway().javaMigrations(binding).load().migrate());
    }

    /** A person's key in the table, wrapped by a master key. */
    private Key keyOf(UUID person, String master) {
        PersonKeys keys = new PersonKeys(KeyFixture.config(master), new RowByRow(new SimpleMeterRegistry()));
        await(database.transactions().sql(Scope.service("test"), tx -> keys.of(tx, person)));
        byte[] wrapped = (byte[]) Objects.requireNonNull(database.probe()
                .rows("select wrapped from person_key where user_id = ?", person)
                .get(0)
                .get("wrapped"));
        return new Key(AesGcm.open(Key.ofBase64("master", master), PersonKeys.associated(person), wrapped));
    }

    /** As releases until November 2026 sealed: for a field, whichever row. */
    private static byte[] before(Key key, String field, String clear) {
        return AesGcm.seal(key, Cell.unbound(field), clear.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] beforeOfService(String master, String clear) {
        return before(ServiceKey.derived(Key.ofBase64("master", master)), ANSWER, clear);
    }

    private void insert(UUID id, @Nullable UUID user, byte @Nullable [] text, byte @Nullable [] answer) {
        String owner = user == null ? "null" : "'" + user + "'";
        database.probe()
                .update(
                        "insert into note (id, user_id, text, answer) values (?, " + owner
                                + ", decode(?, 'hex'), nullif(decode(?, 'hex'), ''))",
                        id,
                        hex(text),
                        hex(answer));
    }

    /** Each sealed anew, in one statement: one by one they take ten seconds. */
    private void insertNotes(int count) {
        database.probe()
                .update(
                        "insert into note (id, user_id, text) select gen_random_uuid(), ?, decode(text, 'hex')"
                                + " from unnest(string_to_array(?, ',')) as sealed (text)",
                        anna,
                        Stream.generate(() -> hex(before(key, TEXT, "note")))
                                .limit(count)
                                .collect(Collectors.joining(",")));
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "" : java.util.HexFormat.of().formatHex(bytes);
    }

    private byte[] bytes(String column, UUID id) {
        return (byte[]) Objects.requireNonNull(database.probe()
                .rows("select " + column + " from note where id = ?", id)
                .get(0)
                .get(column));
    }

    private long boundAt() {
        return database.probe().number("select count(*) from seal_binding");
    }
}
