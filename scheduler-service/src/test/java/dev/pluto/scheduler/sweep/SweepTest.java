package dev.pluto.scheduler.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.EventJson;
import dev.pluto.events.EventType;
import dev.pluto.events.OutboundRequested;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.scheduler.SchedulerServiceTest;
import dev.pluto.scheduler.task.Kind;
import dev.pluto.scheduler.task.Lane;
import dev.pluto.scheduler.task.TaskText;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import dev.pluto.testing.TestClock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SchedulerServiceTest
class SweepTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Inject
    SweepLoop loop;

    @Inject
    Sweep sweep;

    @Inject
    Transactions transactions;

    @Inject
    PersonKeys keys;

    @Inject
    EventSeal seal;

    @Inject
    TestClock clock;

    private static final String REQUESTS = "select count(*) from probe.added where topic = 'outbound-requested'";

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    /** The relay takes rows out of the outbox while a test looks, so what was ever committed to it is kept beside. */
    @BeforeAll
    static void keepWhatEntersTheOutbox() {
        DatabaseProbe database = DatabaseProbe.ofThisTest();
        database.update("create schema if not exists probe");
        database.update("create table if not exists probe.added (topic text)");
        database.update("create or replace function probe.keep() returns trigger language plpgsql security definer as"
                + " $$ begin insert into probe.added values (new.topic); return new; end $$");
        database.update(
                "create or replace trigger keep after insert on outbox for each row execute function probe.keep()");
    }

    @AfterAll
    static void keepNoLonger() {
        DatabaseProbe database = DatabaseProbe.ofThisTest();
        database.update("drop trigger keep on outbox");
        database.update("drop schema probe cascade");
    }

    @BeforeEach
    void emptyTables() {
        database.update("truncate task, task_run, outbox, probe.added cascade");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void firesEachOfFiveThousandOnceWithTwoSweepersAtWork() {
        insert(5_000, Kind.MORNING_DIGEST, "FREQ=DAILY", "now() - interval '1 second'");

        CompletableFuture<?>[] sweepers = Stream.generate(
                        () -> Sweeps.drain(loop).subscribeAsCompletionStage())
                .limit(2)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(sweepers).orTimeout(180, TimeUnit.SECONDS).join();

        assertThat(count(REQUESTS)).isEqualTo(5_000);
        assertThat(count("select count(*) from task_run where outcome = 'fired'"))
                .isEqualTo(5_000);
        assertThat(count("select count(*) from task where next_run_at > now() and version = 1"))
                .isEqualTo(5_000);
    }

    @Test
    void firesNothingBeforeItIsDueThoughItsOwnClockIsAnHourAhead() {
        insert(1, Kind.WAKE_UP_CALL, null, "now() + interval '20 minutes'");
        clock.advance(Duration.ofHours(1));

        drain();

        assertThat(count("select count(*) from task_run")).isZero();
        assertThat(count(REQUESTS)).isZero();
    }

    @Test
    void firesWhatIsDueThoughItsOwnClockIsAnHourBehind() {
        insert(1, Kind.WAKE_UP_CALL, null, "now()");
        clock.advance(Duration.ofHours(-1));

        drain();

        assertThat(stateOf("task")).containsExactly("done");
    }

    @Test
    void sendsNothingThatIsTooLateButRecordsItAsMissed() {
        insert(1, Kind.WAKE_UP_CALL, null, "now() - interval '11 minutes'");
        insert(1, Kind.REMINDER, null, "now() - interval '11 minutes'");

        drain();

        assertThat(database.rows("select outcome from task_run order by outcome"))
                .extracting(row -> row.get("outcome"))
                .containsExactly("fired", "missed");
        assertThat(count(REQUESTS)).isEqualTo(1);
    }

    @Test
    void setsOneUnreadableRowAsideAndFiresTheOthers() {
        insert(3, Kind.MORNING_DIGEST, "FREQ=DAILY", "now()");
        insert(1, Kind.MORNING_DIGEST, "FREQ=NEVER", "now() - interval '1 hour'");

        drain();

        assertThat(stateOf("task")).containsExactlyInAnyOrder("active", "active", "active", "failed");
        assertThat(count(REQUESTS)).isEqualTo(3);
    }

    @Test
    void triesEachRowAloneWhenTheDatabaseRefusesTheBatch() {
        insert(4, Kind.MORNING_DIGEST, "FREQ=DAILY", "now()");
        insert(1, Kind.MORNING_DIGEST, "FREQ=DAILY", "now() - interval '1 minute'");
        UUID bad = onlyTask();
        database.update("alter table task add constraint refuse check (id <> '" + bad
                + "' or state = 'failed' or version = 0) not valid");
        try {
            drain();
        } finally {
            database.update("alter table task drop constraint refuse");
        }

        assertThat(stateOf("task")).containsExactlyInAnyOrder("active", "active", "active", "active", "failed");
        assertThat(count(REQUESTS)).isEqualTo(4);
        assertThat(count("select count(*) from task_run where outcome = 'failed'"))
                .isEqualTo(1);
    }

    @Test
    void firesTheSameInstantNeverTwiceEvenWhenItIsSetBackByHand() {
        insert(1, Kind.REMINDER, null, "now()");
        UUID id = onlyTask();
        drain();

        database.update(
                "update task set state = 'active', next_run_at = (select due_at from task_run) where id = ?", id);
        drain();

        assertThat(count(REQUESTS)).isEqualTo(1);
    }

    @Test
    void neverFiresAnInstantThatWasSkipped() {
        insert(1, Kind.MORNING_DIGEST, "FREQ=DAILY", "now()");
        database.update("insert into task_run (task_id, due_at, user_id, outcome)"
                + " select id, next_run_at, user_id, 'skipped' from task");

        drain();

        assertThat(count(REQUESTS)).isZero();
        assertThat(count("select count(*) from task_run where outcome = 'skipped'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from task where state = 'active' and next_run_at > now()"))
                .isEqualTo(1);
    }

    @Test
    void leavesNothingBehindWhenItDiesBeforeTheCommit() {
        insert(10, Kind.MORNING_DIGEST, "FREQ=DAILY", "now()");
        database.update("create function die() returns trigger language plpgsql security definer as"
                + " $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$");
        database.update("create trigger die before update on task for each row execute function die()");
        try {
            Throwable failure = sweep.batch(Lane.SPREAD, 500)
                    .map(done -> (Throwable) new AssertionError("survived"))
                    .onFailure()
                    .recoverWithItem(cause -> cause)
                    .await()
                    .atMost(PATIENCE);
            assertThat(failure).isNotInstanceOf(AssertionError.class);
        } finally {
            database.update("drop trigger die on task");
            database.update("drop function die()");
        }

        assertThat(count(REQUESTS)).isZero();
        assertThat(count("select count(*) from task_run")).isZero();
        drain();
        assertThat(count(REQUESTS)).isEqualTo(10);
    }

    @Test
    void sealsTheReminderForMessagingAndKeepsItOutOfSight() {
        UUID anna = UUID.randomUUID();
        PersonKey key = await(transactions.sql(Scope.service("test"), tx -> keys.of(tx, anna)));
        TaskRows.due(Kind.REMINDER, null, "now()")
                .about(anna, id -> TaskText.seal(key, id, "call the cardiologist"))
                .insert(database, 1);

        drain();

        assertThat(database.placesOf("cardiologist")).isEmpty();
        assertThat(stateOf("task")).containsExactly("done");
        assertThat(count(REQUESTS)).isEqualTo(1);
    }

    @Test
    void sendsASuggestionWithItsHabitAndNoneThatHasNoHabitAnyMore() {
        UUID anna = UUID.randomUUID();
        UUID habit = UUID.randomUUID();
        PersonKey key = await(transactions.sql(Scope.service("test"), tx -> keys.of(tx, anna)));
        TaskRows due = TaskRows.due(Kind.HABIT_SUGGESTION, null, "now()")
                .about(anna, id -> TaskText.seal(key, id, "call my mother"));
        due.insert(database, 1);
        database.update(
                "insert into habit (id, user_id, state, title, rrule, starts_at, zone, confidence, changed_at)"
                        + " values (?, ?, 'suggested', '', 'FREQ=DAILY', '2026-10-04T18:00', 'Europe/Berlin', 0.9, now())",
                habit,
                anna);
        database.update(
                "insert into suggestion_plan (user_id, habit_id, task_id, look_at) values (?, ?, ?, now())",
                anna,
                habit,
                onlyTask());
        due.insert(database, 1);

        drain();

        assertThat(count("select count(*) from task_run where outcome = 'missed'"))
                .isEqualTo(1);
        try (KafkaProbe kafka = KafkaProbe.ofThisTest()) {
            OutboundRequested request = EventJson.read(
                    kafka.awaitOne("outbound-requested", one -> anna.toString().equals(one.key()))
                            .value(),
                    OutboundRequested.class);
            assertThat(request.habit())
                    .isEqualTo(new OutboundRequested.Habit(habit, "FREQ=DAILY", "2026-10-04T18:00", "Europe/Berlin"));
            var addressee = Addressee.of(EventType.OUTBOUND_REQUESTED.topic(), anna, request.requestId());
            assertThat(seal.open(addressee, Objects.requireNonNull(request.textSealed())))
                    .isEqualTo("call my mother");
        }
    }

    @Test
    void tellsWhatBecameOfWhatPeopleAskedForAndOfNothingElse() {
        insert(2, Kind.REMINDER, null, "now()");
        insert(1, Kind.WAKE_UP_CALL, null, "now() - interval '11 minutes'");
        insert(1, Kind.REMINDER, "FREQ=DAILY", "now()");
        insert(3, Kind.MORNING_DIGEST, "FREQ=DAILY", "now()");

        drain();

        assertThat(count("select count(*) from probe.added where topic = 'task-changed'"))
                .isEqualTo(4);
        assertThat(count(REQUESTS)).isEqualTo(6);
    }

    @Test
    void failsAReminderWhoseTextCannotBeOpened() {
        TaskRows.due(Kind.REMINDER, null, "now()")
                .about(UUID.randomUUID(), id -> new byte[] {1, 2, 3})
                .insert(database, 1);

        drain();

        assertThat(stateOf("task")).containsExactly("failed");
        assertThat(count(REQUESTS)).isZero();
    }

    @Test
    void firesTheOthersWhenOneTextWasAlteredOneKeyDestroyedAndOneKeyDoesNotUnwrap() {
        for (int i = 0; i < 3; i++) {
            remind(UUID.randomUUID());
        }
        UUID altered = remind(UUID.randomUUID());
        UUID erased = remind(UUID.randomUUID());
        UUID lost = UUID.randomUUID();
        database.update("update task set what = set_byte(what, 14, get_byte(what, 14) # 1) where user_id = ?", altered);
        await(transactions.sql(Scope.service("test"), tx -> keys.destroy(tx, erased)));
        database.update(
                "insert into person_key (user_id, wrapped, kek) select ?, wrapped, kek from person_key limit 1", lost);
        TaskRows.due(Kind.REMINDER, null, "now()")
                .about(lost, id -> new byte[40])
                .insert(database, 1);

        drain();

        assertThat(database.rows("select user_id from task where state = 'failed'"))
                .extracting(row -> row.get("user_id"))
                .containsExactlyInAnyOrder(altered, erased, lost);
        assertThat(count("select count(*) from task where state = 'done'")).isEqualTo(3);
        assertThat(count(REQUESTS)).isEqualTo(3);
        assertThat(count("select count(*) from task_run where outcome = 'failed'"))
                .isEqualTo(3);
    }

    @Test
    void missesARunAndNoMoreWhileTheMasterKeyOfItsPersonIsNotThere() {
        UUID locked = UUID.randomUUID();
        database.update(
                "insert into person_key (user_id, wrapped, kek) values (?, ?, 'another')", locked, new byte[60]);
        TaskRows.due(Kind.REMINDER, "FREQ=DAILY", "now()")
                .about(locked, id -> new byte[40])
                .insert(database, 1);
        UUID other = remind(UUID.randomUUID());

        drain();

        assertThat(count("select count(*) from task where state = 'active' and next_run_at > now() and user_id = '"
                        + locked + "'"))
                .isOne();
        assertThat(count("select count(*) from task where state = 'done' and user_id = '" + other + "'"))
                .isOne();
    }

    private UUID remind(UUID person) {
        PersonKey key = await(transactions.sql(Scope.service("test"), tx -> keys.of(tx, person)));
        TaskRows.due(Kind.REMINDER, null, "now()")
                .about(person, id -> TaskText.seal(key, id, "call mum"))
                .insert(database, 1);
        return person;
    }

    @Test
    void needsFewStatementsForAFullBatch() {
        insert(500, Kind.MORNING_DIGEST, "FREQ=DAILY", "now()");

        int handled = await(sweep.batch(Lane.SPREAD, 500));

        assertThat(handled).isEqualTo(500);
        assertThat(count("select count(distinct xmin::text) from task_run")).isEqualTo(1);
    }

    private void drain() {
        await(Sweeps.drain(loop));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    private long count(String sql) {
        return database.number(sql);
    }

    private List<@Nullable Object> stateOf(String table) {
        return database.rows("select state from " + table).stream()
                .map(row -> row.get("state"))
                .toList();
    }

    private void insert(int count, Kind kind, @Nullable String rrule, String dueAt) {
        TaskRows.due(kind, rrule, dueAt).insert(database, count);
    }

    private UUID onlyTask() {
        return (UUID) Objects.requireNonNull(database.rows("select id from task order by next_run_at limit 1")
                .get(0)
                .get("id"));
    }
}
