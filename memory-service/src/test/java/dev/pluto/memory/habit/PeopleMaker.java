package dev.pluto.memory.habit;

import dev.pluto.memory.habit.MadePerson.Activity;
import dev.pluto.memory.habit.MadePerson.Truth;
import dev.pluto.memory.habit.Schedule.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Makes people with habits that move, pause, stop and begin, and with decoys. The same seed makes the same person.
 *
 * <p>Habits: four to six, all kinds; times scatter by 5 to 35 minutes, 5 to 30 % are left out, a third is done at other times too; one
 * in ten each drifts by 30 to 90 minutes, steps by 60 to 120, stops, begins late; some are moved by a day for a week. Decoys: four to
 * six, at any time, in some evenings, in one busy week, in clumps, once or twice. One person in four travels for ten days, half of them
 * without saying so; one in six has a holiday in which nothing is done.
 */
final class PeopleMaker {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Australia/Sydney"));
    private static final int WHOLE = MadePerson.SEEN + MadePerson.LATER;

    private final Random random;
    private final LocalDate start;
    private final ZoneId home;
    private final ZoneId away;
    private final int travels;
    private final boolean isTold;
    private final int holiday;
    private final int holidayDays;

    private PeopleMaker(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(730));
        home = ZONES.get(random.nextInt(ZONES.size()));
        away = ZONES.get(random.nextInt(ZONES.size()));
        travels = random.nextInt(4) == 0 ? random.nextInt(WHOLE - 10) : WHOLE;
        isTold = random.nextBoolean();
        holiday = random.nextInt(6) == 0 ? random.nextInt(WHOLE - 14) : WHOLE;
        holidayDays = 7 + random.nextInt(8);
    }

    static MadePerson person(long seed) {
        return new PeopleMaker(seed).make();
    }

    private MadePerson make() {
        List<Activity> activities = new ArrayList<>();
        int habits = 4 + random.nextInt(3);
        for (int i = 0; i < habits; i++) {
            activities.add(habit());
        }
        int decoys = 4 + random.nextInt(3);
        for (int i = 0; i < decoys; i++) {
            activities.add(activity(decoy(), Optional.empty()));
        }
        return new MadePerson(start.plusDays(MadePerson.SEEN).atStartOfDay(), activities);
    }

    private Activity habit() {
        Schedule schedule = schedule();
        double jitter = 5 + 30 * random.nextDouble();
        double missed = .05 + .25 * random.nextDouble();
        double extras = random.nextInt(3) == 0 ? .03 + .05 * random.nextDouble() : 0;
        int minute = 6 * 60 + random.nextInt(16 * 60 + 30);
        int change = random.nextInt(10);
        int at = 20 + random.nextInt(50);
        double moved = (random.nextBoolean() ? 1 : -1)
                * (change == 0 ? 30 + 60 * random.nextDouble() : 60 + 60 * random.nextDouble());
        int shifted = random.nextInt(6) == 0 ? random.nextInt(12) : -1;
        int shift = random.nextBoolean() ? 1 : -1;
        List<LocalDateTime> times = new ArrayList<>();
        for (int i = 0; i < WHOLE; i++) {
            LocalDate day = start.plusDays(i);
            boolean there = !(change == 2 && i >= at) && !(change == 3 && i < at);
            double centre = minute + moved(change, moved, at, i);
            if (there && schedule.isDue(day) && random.nextDouble() >= missed) {
                int days = i / 7 == shifted && schedule.kind().ordinal() >= Kind.WEEKLY.ordinal() ? shift : 0;
                times.add(at(i + days, centre + jitter * random.nextGaussian()));
            }
            if (there && random.nextDouble() < extras) {
                times.add(at(i, 6 * 60 + random.nextInt(17 * 60)));
            }
        }
        double last = minute + moved(change, moved, at, MadePerson.SEEN);
        LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(Math.round(last), ClockTime.DAY) * 60L);
        return activity(times, Optional.of(new Truth(schedule, time, change != 2)));
    }

    /** A drift goes on for the twelve weeks; a step is done at once. */
    private static double moved(int change, double moved, int at, int day) {
        if (change == 0) {
            return moved * Math.min(day, MadePerson.SEEN) / MadePerson.SEEN;
        }
        return change == 1 && day >= at ? moved : 0;
    }

    private Schedule schedule() {
        DayOfWeek day = DayOfWeek.of(1 + random.nextInt(7));
        return switch (random.nextInt(8)) {
            case 0 -> Schedule.ofDays(Schedule.ALL);
            case 1 -> Schedule.ofDays(Schedule.WEEKDAYS);
            case 2 -> Schedule.ofDays(Schedule.WEEKEND);
            case 3 -> Schedule.ofDays(Schedule.bit(day) | Schedule.bit(day.plus(1 + random.nextInt(6))));
            case 4, 5 -> Schedule.ofDays(Schedule.bit(day));
            case 6 -> Schedule.everyOther(day, random.nextInt(2));
            default ->
                random.nextBoolean()
                        ? Schedule.onDate(1 + random.nextInt(28))
                        : Schedule.onWeekday(1 + random.nextInt(4), day);
        };
    }

    private List<LocalDateTime> decoy() {
        List<LocalDateTime> times = new ArrayList<>();
        switch (random.nextInt(5)) {
            case 0 -> often(times, .1 + .6 * random.nextDouble(), 7 * 60, 16 * 60);
            case 1 -> often(times, .08 + .25 * random.nextDouble(), 18 * 60 + random.nextInt(60), 150);
            case 2 -> burst(times, random.nextInt(MadePerson.SEEN - 7), 7, 8 * 60 + random.nextInt(12 * 60));
            case 3 -> {
                int clumps = 2 + random.nextInt(4);
                for (int i = 0; i < clumps; i++) {
                    burst(times, random.nextInt(WHOLE - 4), 2 + random.nextInt(3), 8 * 60 + random.nextInt(12 * 60));
                }
            }
            default -> {
                int once = 1 + random.nextInt(3);
                for (int i = 0; i < once; i++) {
                    times.add(at(random.nextInt(WHOLE), 7 * 60 + random.nextInt(15 * 60)));
                }
            }
        }
        return times;
    }

    private void often(List<LocalDateTime> times, double perDay, int from, int width) {
        for (int i = 0; i < WHOLE; i++) {
            if (random.nextDouble() < perDay) {
                times.add(at(i, from + random.nextInt(width)));
            }
        }
    }

    private void burst(List<LocalDateTime> times, int from, int days, int minute) {
        for (int i = from; i < from + days; i++) {
            if (random.nextDouble() < .85) {
                times.add(at(i, minute + 30 * random.nextGaussian()));
            }
        }
    }

    private LocalDateTime at(int day, double minute) {
        return start.plusDays(day).atStartOfDay().plusMinutes(Math.round(minute));
    }

    private Activity activity(List<LocalDateTime> times, Optional<Truth> truth) {
        LocalDateTime from = start.atStartOfDay();
        LocalDateTime until = from.plusDays(MadePerson.SEEN);
        List<LocalDateTime> known = times.stream()
                .filter(at -> !isWithin(at, holiday, holidayDays))
                .map(this::asKnown)
                .filter(at -> !at.isBefore(from))
                .sorted()
                .toList();
        return new Activity(
                known.stream().filter(at -> at.isBefore(until)).toList(),
                known.stream().filter(at -> !at.isBefore(until)).toList(),
                truth);
    }

    /** What they did on the clock where they were, as it is known; both clock changes of either place are in it. */
    private LocalDateTime asKnown(LocalDateTime at) {
        boolean isAway = isWithin(at, travels, 10);
        ZoneId where = isAway ? away : home;
        ZoneId known = isAway && isTold ? away : home;
        return at.atZone(where).withZoneSameInstant(known).toLocalDateTime();
    }

    private boolean isWithin(LocalDateTime at, int from, int days) {
        LocalDateTime begin = start.plusDays(from).atStartOfDay();
        return !at.isBefore(begin) && at.isBefore(begin.plusDays(days));
    }
}
