package dev.pluto.memory.habit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.memory.habit.Schedule.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HabitDetectorTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    @Test
    void findsSundaysAtSixFromFiveOfThem() {
        List<LocalDateTime> calls = every(7, 5, MONDAY.plusDays(6), LocalTime.of(18, 2));

        FoundHabit found = only(calls, MONDAY.plusDays(36));

        assertThat(found.schedule().rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=SU");
        assertThat(found.time()).isEqualTo(LocalTime.of(18, 0));
        assertThat(found.startsAt()).isEqualTo("2026-09-13T18:00");
        assertThat(found.evidence()).containsExactly(0, 1, 2, 3, 4);
        assertThat(found.isSuggested()).isTrue();
    }

    @Test
    void tellsTheKindsApart() {
        assertThat(rules(every(1, 30, MONDAY, LocalTime.of(7, 0)))).containsExactly("FREQ=DAILY");
        assertThat(rules(every(14, 6, MONDAY.plusDays(1), LocalTime.of(19, 0))))
                .containsExactly("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");
        assertThat(rules(of(50, day -> day.getDayOfWeek().getValue() <= 5)))
                .containsExactly("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
        assertThat(rules(of(50, day -> day.getDayOfWeek().getValue() > 5))).containsExactly("FREQ=WEEKLY;BYDAY=SA,SU");
        assertThat(rules(of(
                        50, day -> day.getDayOfWeek() == DayOfWeek.TUESDAY || day.getDayOfWeek() == DayOfWeek.FRIDAY)))
                .containsExactly("FREQ=WEEKLY;BYDAY=TU,FR");
        assertThat(rules(of(120, day -> day.getDayOfMonth() == 1))).containsExactly("FREQ=MONTHLY;BYMONTHDAY=1");
        assertThat(rules(of(160, Schedule.onWeekday(2, DayOfWeek.THURSDAY)::isDue)))
                .containsExactly("FREQ=MONTHLY;BYDAY=2TH");
    }

    @Test
    void findsAMonthlyOneFromTwoTimesWhereNothingSpeaksAgainstIt() {
        List<LocalDateTime> rent =
                new ArrayList<>(List.of(LocalDateTime.of(2026, 9, 1, 9, 5), LocalDateTime.of(2026, 10, 1, 8, 50)));
        LocalDate until = LocalDate.of(2026, 10, 20);

        FoundHabit found = only(rent, until);

        assertThat(found.schedule().rrule()).isEqualTo("FREQ=MONTHLY;BYMONTHDAY=1");
        assertThat(found.isSuggested()).isTrue();
        assertThat(HabitDetector.detect(rent.subList(0, 1), until.atStartOfDay()))
                .isEmpty();
        rent.add(1, LocalDateTime.of(2026, 9, 17, 19, 0));
        assertThat(HabitDetector.detect(rent, until.atStartOfDay())).isEmpty();
    }

    @Test
    void whatIsDoneAtAnyTimeIsNotMonthlyBecauseTwoTimesFallTogether() {
        List<LocalDateTime> now = List.of(
                LocalDateTime.of(2026, 9, 3, 14, 0),
                LocalDateTime.of(2026, 9, 12, 9, 0),
                LocalDateTime.of(2026, 9, 26, 20, 0),
                LocalDateTime.of(2026, 10, 3, 13, 40));

        assertThat(HabitDetector.detect(now, LocalDate.of(2026, 10, 20).atStartOfDay()))
                .isEmpty();
    }

    @Test
    void aChangeOfClocksMovesNothingInAnyZone() {
        List<LocalDateTime> runs = every(7, 12, MONDAY.plusDays(5), LocalTime.of(8, 0));
        LocalDateTime until = MONDAY.plusDays(90).atStartOfDay();

        List<FoundHabit> direct = HabitDetector.detect(runs, until);

        assertThat(Stream.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Sydney")
                        .map(ZoneId::of)
                        .map(zone -> HabitDetector.detect(
                                runs.stream()
                                        .map(at -> at.atZone(zone)
                                                .toInstant()
                                                .atZone(zone)
                                                .toLocalDateTime())
                                        .toList(),
                                until)))
                .allSatisfy(found -> assertThat(found).isEqualTo(direct));
    }

    @Test
    void countsTenPastMidnightForTheDayBefore() {
        List<LocalDateTime> late = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            late.add(MONDAY.plusDays(7L * i).atTime(23, 40).plusMinutes(i % 3 * 12L));
        }

        FoundHabit found = only(late, MONDAY.plusDays(53));

        assertThat(found.schedule()).isEqualTo(Schedule.ofDays(Schedule.bit(DayOfWeek.MONDAY)));
        assertThat(found.evidence()).hasSize(8);
    }

    @Test
    void followsATimeThatMoves() {
        List<LocalDateTime> lunches = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lunches.add(MONDAY.plusDays(i).atTime(11, 0).plusMinutes(i < 25 ? 0 : 100));
        }

        FoundHabit found = only(lunches, MONDAY.plusDays(40));

        assertThat(found.time()).isEqualTo(LocalTime.of(12, 40));
        assertThat(found.schedule().kind()).isEqualTo(Kind.DAILY);
    }

    @Test
    void saysThatOneIsOver() {
        List<LocalDateTime> calls = every(7, 8, MONDAY, LocalTime.of(18, 0));

        assertThat(only(calls, MONDAY.plusDays(51)).ended()).isFalse();
        assertThat(only(calls, MONDAY.plusDays(100)).ended()).isTrue();
    }

    @Test
    void findsNothingInABusyWeekNorInWhatHasNoTime() {
        assertThat(HabitDetector.detect(
                        every(1, 7, MONDAY, LocalTime.of(9, 0)),
                        MONDAY.plusDays(8).atStartOfDay()))
                .isEmpty();
        List<LocalDateTime> anytime = IntStream.range(0, 30)
                .mapToObj(i -> MONDAY.plusDays(i * 2L + i % 3).atTime((i * 7) % 24, 0))
                .sorted()
                .toList();
        assertThat(HabitDetector.detect(anytime, MONDAY.plusDays(62).atStartOfDay()))
                .isEmpty();
        assertThat(HabitDetector.detect(List.of(), MONDAY.atStartOfDay())).isEmpty();
    }

    /** Floors a little below what is measured of many more: these are other people than those the detector was made with. */
    @Test
    void holdsItsFloors() {
        DetectorMeasure measure = DetectorMeasure.of(3_000_000, 120);

        assertThat(measure.precision()).isGreaterThanOrEqualTo(.95);
        assertThat(measure.f1()).isGreaterThanOrEqualTo(.86);
        assertThat(measure.calibrationError()).isLessThanOrEqualTo(.05);
        assertThat(measure.falseAWeek()).isLessThanOrEqualTo(3.6);
        assertThat(measure.stoppedFound()).isLessThanOrEqualTo(.1);
        assertThat(measure.recall(Kind.BIWEEKLY)).isGreaterThanOrEqualTo(.6);
        assertThat(measure.recall(Kind.MONTHLY_DATE)).isGreaterThanOrEqualTo(.35);
    }

    private static FoundHabit only(List<LocalDateTime> times, LocalDate until) {
        List<FoundHabit> found = HabitDetector.detect(times, until.atStartOfDay());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> rules(List<LocalDateTime> times) {
        LocalDateTime until = times.get(times.size() - 1).plusHours(12);
        return HabitDetector.detect(times, until).stream()
                .map(found -> found.schedule().rrule())
                .toList();
    }

    private static List<LocalDateTime> every(int days, int times, LocalDate from, LocalTime at) {
        return IntStream.range(0, times)
                .mapToObj(i -> from.plusDays((long) i * days).atTime(at))
                .toList();
    }

    private static List<LocalDateTime> of(int days, Predicate<LocalDate> isDone) {
        return IntStream.range(0, days)
                .mapToObj(MONDAY::plusDays)
                .filter(isDone)
                .map(day -> day.atTime(18, 30))
                .toList();
    }
}
