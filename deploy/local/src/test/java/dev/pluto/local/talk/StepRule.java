package dev.pluto.local.talk;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every so many hours or minutes: {@code hourly until today 20:00}, {@code every 4 hours from today 15:00},
 * {@code every 2 hours between 09:00 and 17:00}.
 */
record StepRule(Duration step, Optional<LocalTime> from, Optional<LocalTime> until, boolean isDaily) implements Rule {

    static StepRule of(String[] parts) {
        boolean hourly = parts[0].equals("hourly");
        Duration step = hourly ? Duration.ofHours(1) : step(Integer.parseInt(parts[1]), parts[2]);
        List<String> rest = List.of(parts).subList(hourly ? 1 : 3, parts.length);
        int between = rest.indexOf("between");
        if (between >= 0) {
            return new StepRule(step, time(rest, between + 1), time(rest, between + 3), true);
        }
        return new StepRule(step, named(rest, "from"), named(rest, "until"), false);
    }

    private static Duration step(int count, String unit) {
        return unit.startsWith("hour") ? Duration.ofHours(count) : Duration.ofMinutes(count);
    }

    private static Optional<LocalTime> named(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0) {
            return Optional.empty();
        }
        return time(words, words.get(at + 1).equals("today") ? at + 2 : at + 1);
    }

    private static Optional<LocalTime> time(List<String> words, int at) {
        return Optional.of(LocalTime.parse(words.get(at)));
    }

    @Override
    public boolean gives(Moments moments, LocalDateTime said, boolean begins) {
        List<LocalDateTime> times = moments.times();
        if (times.isEmpty()) {
            return false;
        }
        if (isDaily) {
            return new DayRule(day -> true, 1, DayRule.Unit.DAY, timesOfDay(), Optional.empty())
                    .gives(moments, said, begins);
        }
        return (begins || startsRightly(times.get(0), said)) && isEven(times) && endsRightly(moments, said);
    }

    private List<LocalTime> timesOfDay() {
        List<LocalTime> times = new ArrayList<>();
        long seconds = from.orElseThrow().toSecondOfDay();
        while (seconds <= until.orElseThrow().toSecondOfDay()) {
            times.add(LocalTime.ofSecondOfDay(seconds));
            seconds += step.toSeconds();
        }
        return times;
    }

    private boolean startsRightly(LocalDateTime first, LocalDateTime said) {
        return from.map(time -> first.equals(said.toLocalDate().atTime(time)))
                .orElse(!first.isAfter(said.plus(step).plus(When.TOLERANCE)));
    }

    private boolean isEven(List<LocalDateTime> times) {
        for (int i = 1; i < times.size(); i++) {
            if (!Duration.between(times.get(i - 1), times.get(i)).equals(step)) {
                return false;
            }
        }
        return true;
    }

    private boolean endsRightly(Moments moments, LocalDateTime said) {
        if (until.isEmpty()) {
            return !moments.ends() && moments.times().size() > 1;
        }
        LocalDateTime end = said.toLocalDate().atTime(until.get());
        LocalDateTime last = moments.times().get(moments.times().size() - 1);
        return moments.ends() && !last.isAfter(end) && last.plus(step).isAfter(end);
    }
}
