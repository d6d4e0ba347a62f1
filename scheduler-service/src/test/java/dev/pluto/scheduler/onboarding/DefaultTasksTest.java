package dev.pluto.scheduler.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.scheduler.person.Person;
import dev.pluto.scheduler.task.Kind;
import dev.pluto.scheduler.task.PauseReason;
import dev.pluto.scheduler.task.Task;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DefaultTasksTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void plansARunningDigestAndThreeThatWait() {
        List<Task> plan = DefaultTasks.of(person(Set.of(), "active"), NOW);

        assertThat(plan)
                .extracting(Task::kind)
                .containsExactly(Kind.MORNING_DIGEST, Kind.WAKE_UP_CALL, Kind.CALENDAR_ALERT, Kind.EMAIL_SUMMARY);
        assertThat(plan)
                .extracting(Task::pausedReason)
                .containsExactly(null, PauseReason.NOT_ASKED_FOR, PauseReason.NO_SOURCE, PauseReason.NO_SOURCE);
        assertThat(plan).filteredOn(task -> task.pausedReason() != null).allMatch(task -> task.nextRunAt() == null);
    }

    @Test
    void sendsNoDigestBeforeHalfPastSevenAndNoneTenMinutesAfter() {
        IntStream.range(0, 500).forEach(i -> {
            Task digest = DefaultTasks.of(person(Set.of(), "active"), NOW).get(0);

            LocalTime local =
                    Objects.requireNonNull(digest.nextRunAt()).atZone(BERLIN).toLocalTime();

            assertThat(local).isBetween(LocalTime.of(7, 30), LocalTime.of(7, 39, 59));
        });
    }

    @Test
    void spreadsTheDigestsOverTheWholeWindow() {
        Map<Integer, Long> perMinute = IntStream.range(0, 10_000)
                .mapToObj(i -> Spread.secondsOf(UUID.randomUUID(), Kind.MORNING_DIGEST) / 60)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(perMinute).hasSize(10);
        assertThat(perMinute.values()).allMatch(count -> count > 800 && count < 1_200);
    }

    @Test
    void keepsThePlaceOfAPersonInTheWindow() {
        UUID anna = UUID.fromString("11111111-2222-3333-4444-555555555555");

        assertThat(Spread.secondsOf(anna, Kind.MORNING_DIGEST)).isEqualTo(Spread.secondsOf(anna, Kind.MORNING_DIGEST));
    }

    @Test
    void holdsTheDigestOfAPersonWhoSwitchedItOffBeforeItWasPlanned() {
        Task digest = DefaultTasks.of(person(Set.of("morning_digest_enabled"), "active"), NOW)
                .get(0);

        assertThat(digest.pausedReason()).isEqualTo(PauseReason.PREFERENCE);
        assertThat(digest.nextRunAt()).isNull();
    }

    @Test
    void holdsEverythingOfABlockedPerson() {
        Task digest = DefaultTasks.of(person(Set.of(), "blocked"), NOW).get(0);

        assertThat(digest.pausedReason()).isEqualTo(PauseReason.STATUS);
    }

    private static Person person(Set<String> off, String status) {
        return new Person(UUID.randomUUID(), 1, BERLIN, status, off);
    }
}
