package dev.pluto.scheduler.phrase;

import dev.pluto.scheduler.phrase.Fragment.Ahead;
import dev.pluto.scheduler.phrase.Fragment.Clock;
import dev.pluto.scheduler.phrase.Fragment.On;
import dev.pluto.scheduler.phrase.Fragment.Part;
import dev.pluto.scheduler.phrase.Fragment.Repeat;
import dev.pluto.scheduler.phrase.Fragment.Until;
import dev.pluto.scheduler.phrase.Fragment.Weeks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pieces of one moment, each said at most once. */
record Draft(
        @Nullable Clock clock,
        @Nullable Part part,
        @Nullable Day day,
        @Nullable Weeks weeks,
        @Nullable Ahead ahead,
        @Nullable Repeat repeat,
        @Nullable Until until) {

    static final Draft EMPTY = new Draft(null, null, null, null, null, null, null);

    /** @return empty when a piece contradicts one that is already there */
    Optional<Draft> with(List<Fragment> fragments) {
        Optional<Draft> draft = Optional.of(this);
        for (Fragment fragment : fragments) {
            draft = draft.flatMap(d -> d.with(fragment));
        }
        return draft;
    }

    private Optional<Draft> with(Fragment fragment) {
        Draft next = this;
        boolean free = false;
        if (fragment instanceof Clock value) {
            free = clock == null && !elapsed();
            next = new Draft(value, part, day, weeks, ahead, repeat, until);
        } else if (fragment instanceof Part value) {
            free = (part == null || part == value) && !elapsed();
            next = new Draft(clock, value, day, weeks, ahead, repeat, until);
        } else if (fragment instanceof On value) {
            free = day == null && (ahead == null || ahead.wholeWeeks() && value.day() instanceof Day.Weekday);
            next = new Draft(clock, part, value.day(), weeks, ahead, repeat, until);
        } else if (fragment instanceof Weeks value) {
            free = weeks == null && ahead == null && (day == null || day instanceof Day.Weekday);
            next = new Draft(clock, part, day, value, ahead, repeat, until);
        } else if (fragment instanceof Ahead value) {
            free = ahead == null && weeks == null && repeat == null && fits(value);
            next = new Draft(clock, part, day, weeks, value, repeat, until);
        } else if (fragment instanceof Repeat value) {
            free = repeat == null && ahead == null;
            next = new Draft(clock, part, day, weeks, ahead, value, until);
        } else if (fragment instanceof Until value) {
            free = until == null;
            next = new Draft(clock, part, day, weeks, ahead, repeat, value);
        }
        return free ? Optional.of(next) : Optional.empty();
    }

    private boolean fits(Ahead value) {
        return value.elapsed()
                ? day == null && clock == null && part == null
                : day == null || value.wholeWeeks() && day instanceof Day.Weekday;
    }

    private boolean elapsed() {
        return ahead != null && ahead.elapsed();
    }

    /** False while nothing says when. */
    boolean saysWhen() {
        return clock != null || part != null || day != null || weeks != null || ahead != null || repeat != null;
    }
}
