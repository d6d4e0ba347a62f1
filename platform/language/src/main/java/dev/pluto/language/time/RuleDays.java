package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Except;
import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Seldom;
import dev.pluto.language.time.Fragment.Unit;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one rule of all that was said about how often and on which days. */
final class RuleDays {

    private final Draft draft;

    RuleDays(Draft draft) {
        this.draft = draft;
    }

    /** The rule with the days that were named apart from it; empty when they do not fit together. */
    Optional<Repeat> repeat() {
        List<Repeat> repeats = new ArrayList<>(draft.all(Repeat.class));
        Seldom seldom = draft.first(Seldom.class);
        if (seldom != null) {
            int named = Math.max(draft.clocks().size(), seldom.per() == Unit.WEEK ? daysOf(repeats) : 0);
            if (seldom.times() > 1 && seldom.times() != named) {
                return Optional.empty();
            }
            repeats.add(0, Repeat.of(seldom.per(), 1));
        }
        Repeat repeat = repeats.get(0);
        for (Repeat other : repeats.subList(1, repeats.size())) {
            Repeat both = merged(repeat, other);
            if (both == null) {
                return Optional.empty();
            }
            repeat = both;
        }
        Repeat named = withDays(repeat);
        return named == null ? Optional.empty() : Optional.ofNullable(without(named));
    }

    private int daysOf(List<Repeat> repeats) {
        Fragment.Days several = draft.several();
        int listed = several == null ? 0 : several.days().size();
        return Math.max(
                listed, repeats.stream().mapToInt(r -> r.days().size()).max().orElse(0));
    }

    private static @Nullable Repeat merged(Repeat a, Repeat b) {
        if (a.equals(b)) {
            return a;
        }
        if (a.isPlain() && a.unit() == b.unit()) {
            return new Repeat(
                    a.unit(),
                    Math.max(a.interval(), b.interval()),
                    b.days(),
                    b.monthDays(),
                    b.position(),
                    b.month(),
                    false);
        }
        if (b.isPlain() && a.unit() == b.unit()) {
            return merged(b, a);
        }
        boolean yearOfMonth = a.unit() == Unit.YEAR && a.isPlain() && b.unit() == Unit.MONTH;
        return yearOfMonth ? null : a.unit() == Unit.DAY && a.interval() == 1 && isAllWeek(b) ? b : null;
    }

    private static boolean isAllWeek(Repeat repeat) {
        return repeat.days().size() >= 5;
    }

    private @Nullable Repeat withDays(Repeat repeat) {
        Fragment.Days several = draft.several();
        List<Day> days = new ArrayList<>(draft.days());
        if (several != null) {
            days.addAll(several.days());
        }
        if (days.isEmpty()) {
            return repeat;
        }
        if (repeat.unit() == Unit.WEEK && repeat.isPlain()) {
            Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
            for (Day day : days) {
                if (!(day instanceof Day.Weekday weekday)) {
                    return null;
                }
                weekdays.add(weekday.weekday());
            }
            return Repeat.weekly(repeat.interval(), weekdays);
        }
        if (repeat.unit() == Unit.MONTH && repeat.isPlain() && days.stream().allMatch(Day.OfMonth.class::isInstance)) {
            return RepeatGrammar.monthly(
                    repeat.interval(),
                    days.stream().map(day -> ((Day.OfMonth) day).day()).toList());
        }
        if (days.size() > 1 || repeat.isElapsed()) {
            return null;
        }
        boolean dated = days.get(0) instanceof Day.OfYear || days.get(0) instanceof Day.Feast;
        if (repeat.unit() == Unit.MONTH && dated) {
            return null;
        }
        if (repeat.isPlain() && (repeat.unit() == Unit.MONTH || repeat.unit() == Unit.YEAR)) {
            Repeat named = RepeatGrammar.ofDay(days.get(0), repeat);
            boolean begins = days.get(0) instanceof Day.InDays in && in.days() >= 0;
            return named.equals(repeat) && !begins ? null : named;
        }
        boolean coming = days.get(0) instanceof Day.InDays in && in.days() >= 0;
        boolean begins = coming || draft.starting() != null;
        return begins ? repeat : null;
    }

    private @Nullable Repeat without(Repeat repeat) {
        Except except = draft.except();
        if (except == null) {
            return repeat;
        }
        boolean daily = repeat.unit() == Unit.DAY && repeat.interval() == 1;
        if (!daily && (repeat.unit() != Unit.WEEK || repeat.days().isEmpty())) {
            return null;
        }
        Set<DayOfWeek> left = daily ? EnumSet.allOf(DayOfWeek.class) : EnumSet.copyOf(repeat.days());
        left.removeAll(except.days());
        return left.isEmpty() ? null : Repeat.weekly(repeat.interval(), left);
    }
}
