package dev.pluto.scheduler.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.http.problem.InvalidField;
import dev.pluto.http.problem.Problem;
import dev.pluto.scheduler.person.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Optional<Person> ANNA =
            Optional.of(new Person(UUID.randomUUID(), 1, ZoneId.of("Europe/Berlin"), "active", Set.of()));

    @Test
    void livesWhereThePersonIsAndMovesWithThem() {
        TaskPlan plan = TaskPolicy.plan(weekly(null), ANNA, NOW);

        assertThat(plan.schedule().zone().getId()).isEqualTo("Europe/Berlin");
        assertThat(plan.followsPerson()).isTrue();
        assertThat(plan.nextRunAt()).isEqualTo("2026-11-23T07:00:00Z");
        assertThat(plan.channel()).isEqualTo(Channel.SMS);
    }

    @Test
    void staysInAZoneThatWasNamed() {
        TaskPlan plan = TaskPolicy.plan(weekly("Asia/Tokyo"), ANNA, NOW);

        assertThat(plan.followsPerson()).isFalse();
        assertThat(plan.nextRunAt()).isEqualTo("2026-11-22T23:00:00Z");
    }

    @Test
    void neverMovesASingleInstant() {
        NewTask once = wish("reminder", "sms", null, NOW.plusSeconds(90), null, null);

        TaskPlan plan = TaskPolicy.plan(once, ANNA, NOW);

        assertThat(plan.nextRunAt()).isEqualTo(NOW.plusSeconds(90));
        assertThat(plan.followsPerson()).isFalse();
        assertThat(plan.lateLimit()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void letsNoRunBeLateIntoTheNextOne() {
        NewTask often = wish(
                "reminder", null, null, null, LocalDateTime.parse("2026-11-21T14:00:00"), "FREQ=MINUTELY;INTERVAL=20");

        assertThat(TaskPolicy.plan(often, ANNA, NOW).lateLimit()).isEqualTo(Duration.ofMinutes(20));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "morning_digest|-|-|2026-12-01T08:00:00|-|#/kind",
                "-|-|-|2026-12-01T08:00:00|-|#/kind",
                "reminder|fax|-|2026-12-01T08:00:00|-|#/channel",
                "reminder|-|Mars/Olympus|2026-12-01T08:00:00|-|#/zone",
                "reminder|-|+01:00|2026-12-01T08:00:00|-|#/zone",
                "reminder|-|-|-|-|#/starts_at",
                "reminder|-|-|2026-11-01T08:00:00|-|#/starts_at",
                "reminder|-|-|2099-11-01T08:00:00|-|#/starts_at",
                "reminder|-|-|2026-12-01T08:00:00|FREQ=SOMETIMES|#/rrule",
                "reminder|-|-|2026-12-01T08:00:00|FREQ=MINUTELY|#/rrule",
                "reminder|-|-|2026-12-01T08:00:00|FREQ=DAILY;BYMINUTE=0,1,2|#/rrule",
                "reminder|-|-|2026-11-01T08:00:00|FREQ=DAILY;COUNT=3|#/starts_at",
                "reminder|-|-|2026-12-01T08:00:00|FREQ=DAILY;COUNT=2147483647|#/rrule",
                "reminder|-|-|-999999999-01-01T08:00:00|FREQ=MONTHLY|#/starts_at",
                "reminder|-|-|1899-12-31T08:00:00|FREQ=DAILY|#/starts_at",
                "reminder|-|-|+999999999-12-31T08:00:00|FREQ=DAILY|#/starts_at",
            })
    void namesTheFieldThatIsAtFault(
            @Nullable String kind,
            @Nullable String channel,
            @Nullable String zone,
            @Nullable LocalDateTime startsAt,
            @Nullable String rrule,
            String pointer) {
        NewTask wish = wish(kind, channel, zone, null, startsAt, rrule);

        assertThat(pointersOf(wish, ANNA)).containsExactly(pointer);
    }

    @Test
    void namesAllFaultsAtOnce() {
        NewTask wish = new NewTask(null, "x", " ", "y", "z", NOW.minusSeconds(1), null, null);

        assertThat(pointersOf(wish, ANNA)).containsExactly("#/kind", "#/channel", "#/what", "#/zone");
    }

    @Test
    void composesTheMatter() {
        assertThat(new NewTask(null, "reminder", "call Zoe\u0308", null, null, null, null, null).what())
                .isEqualTo("call Zo\u00eb");
        assertThat(TaskChange.of(new ObjectMapper().createObjectNode().put("what", "call Zoe\u0308"))
                        .what()
                        .value())
                .isEqualTo("call Zo\u00eb");
    }

    @Test
    void needsAZoneWhileThePersonIsNotKnownYet() {
        assertThat(pointersOf(weekly(null), Optional.empty())).containsExactly("#/zone");
    }

    private static List<String> pointersOf(NewTask wish, Optional<Person> person) {
        Problem[] refused = new Problem[1];
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> TaskPolicy.plan(wish, person, NOW))
                .satisfies(problem -> refused[0] = problem);
        assertThat(refused[0].code()).isEqualTo("request:invalid");
        return ((List<?>) Objects.requireNonNull(refused[0].getParameters().get("errors")))
                .stream().map(error -> ((InvalidField) error).pointer()).toList();
    }

    private static NewTask weekly(@Nullable String zone) {
        return wish("reminder", null, zone, null, LocalDateTime.parse("2026-11-01T08:00:00"), "FREQ=WEEKLY;BYDAY=MO");
    }

    private static NewTask wish(
            @Nullable String kind,
            @Nullable String channel,
            @Nullable String zone,
            @Nullable Instant dueAt,
            @Nullable LocalDateTime startsAt,
            @Nullable String rrule) {
        return new NewTask(null, kind, "call Tom", channel, zone, dueAt, startsAt, rrule);
    }
}
