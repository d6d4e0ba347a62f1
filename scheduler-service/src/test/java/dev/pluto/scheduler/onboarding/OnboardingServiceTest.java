package dev.pluto.scheduler.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.person.PersonSnapshot;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.scheduler.SchedulerServiceTest;
import dev.pluto.testing.DatabaseProbe;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SchedulerServiceTest
class OnboardingServiceTest {

    @Inject
    OnboardingService onboarding;

    @Inject
    Transactions transactions;

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final UUID anna = UUID.randomUUID();

    @Test
    void plansFourTasksOnceHoweverOftenItHears() {
        activate("Europe/Berlin", 1);
        activate("Europe/Berlin", 1);

        assertThat(tasks())
                .extracting(task -> task.get("kind") + " " + task.get("state"))
                .containsExactlyInAnyOrder(
                        "morning_digest active",
                        "wake_up_call paused",
                        "calendar_alert paused",
                        "email_summary paused");
    }

    @Test
    void doesNotBringBackWhatThePersonDeleted() {
        activate("Europe/Berlin", 1);
        database.update("delete from task where user_id = ?", anna);

        activate("Europe/Berlin", 1);

        assertThat(tasks()).isEmpty();
    }

    @Test
    void plansFromTheNewerEventWhenItOvertookTheFirst() {
        change("Asia/Tokyo", "active", Map.of("morning_digest_enabled", false), 2);
        activate("Europe/Berlin", 1);

        assertThat(tasks()).extracting(task -> task.get("zone")).containsOnly("Asia/Tokyo");
        assertThat(digest()).containsEntry("state", "paused").containsEntry("paused_reason", "preference");
    }

    @Test
    void ignoresAnOlderEventThatComesLate() {
        activate("Europe/Berlin", 1);
        change("Asia/Tokyo", "active", Map.of(), 3);
        change("America/New_York", "blocked", Map.of(), 2);

        assertThat(digest()).containsEntry("zone", "Asia/Tokyo").containsEntry("state", "active");
    }

    @Test
    void movesAndHoldsAndReleases() {
        activate("Europe/Berlin", 1);
        Object inBerlin = digest().get("next_run_at");

        change("Asia/Tokyo", "active", Map.of("proactive_mode", true), 2);
        assertThat(digest().get("next_run_at")).isNotEqualTo(inBerlin);
        change("Asia/Tokyo", "active", Map.of("proactive_mode", false), 3);
        assertThat(digest()).containsEntry("paused_reason", "preference").containsEntry("next_run_at", null);
        change("Asia/Tokyo", "blocked", Map.of("proactive_mode", true), 4);
        assertThat(digest()).containsEntry("paused_reason", "status");
        change("Asia/Tokyo", "active", Map.of("proactive_mode", true), 5);
        assertThat(digest()).containsEntry("state", "active").containsEntry("paused_reason", null);
        assertThat(digest().get("next_run_at")).isNotNull();
    }

    @Test
    void aBlockPausesEveryTaskAndItsEndResumesNoneThatThePersonPaused() {
        activate("Europe/Berlin", 1);
        database.update(
                "update task set state = 'paused', paused_reason = 'person', next_run_at = null"
                        + " where user_id = ? and kind = 'morning_digest'",
                anna);
        Map<String, String> before = reasons();

        change("Europe/Berlin", "blocked", Map.of(), 2);
        assertThat(tasks()).extracting(task -> task.get("state")).containsOnly("paused");
        change("Europe/Berlin", "active", Map.of(), 3);

        assertThat(reasons()).isEqualTo(before).containsEntry("morning_digest", "person");
        change("Europe/Berlin", "blocked", Map.of(), 2); // late, and twice
        assertThat(reasons()).isEqualTo(before);
    }

    private Map<String, String> reasons() {
        return tasks().stream()
                .collect(Collectors.toMap(
                        task -> String.valueOf(task.get("kind")), task -> String.valueOf(task.get("paused_reason"))));
    }

    @Test
    void doesNotBringBackASkippedRunWhenItReleases() {
        activate("Europe/Berlin", 1);
        database.update(
                "insert into task_run (task_id, due_at, user_id, outcome) select id, next_run_at, user_id, 'skipped'"
                        + " from task where user_id = ? and state = 'active'",
                anna);

        change("Europe/Berlin", "active", Map.of("proactive_mode", false), 2);
        change("Europe/Berlin", "active", Map.of("proactive_mode", true), 3);

        assertThat(database.number(
                        "select count(*) from task t join task_run r on r.task_id = t.id"
                                + " where t.user_id = ? and t.next_run_at > r.due_at",
                        anna))
                .isEqualTo(1);
    }

    private void activate(String zone, long version) {
        var told = new PersonSnapshot(anna, version, "active", "en-US", zone, "free", Map.of());
        run(tx -> onboarding.activate(tx, told));
    }

    private void change(String zone, String status, Map<String, Boolean> preferences, long version) {
        var told = new PersonSnapshot(anna, version, status, "en-US", zone, "free", preferences);
        run(tx -> onboarding.change(tx, told));
    }

    private void run(Function<SqlConnection, Uni<Void>> effect) {
        transactions.sql(Scope.service("planning"), effect).await().atMost(Duration.ofMinutes(3));
    }

    private Map<String, @Nullable Object> digest() {
        return tasks().stream()
                .filter(task -> "morning_digest".equals(task.get("kind")))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, @Nullable Object>> tasks() {
        return database.rows("select kind, state, paused_reason, zone, next_run_at from task where user_id = ?", anna);
    }
}
