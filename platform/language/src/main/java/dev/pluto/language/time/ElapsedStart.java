package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Fragment.Part;
import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Starting;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where what is counted in hours or less begins: "every 4 hours from 3pm today", "every two hours starting at 8 tomorrow". */
final class ElapsedStart {

    private ElapsedStart() {}

    /** Whether anything here comes again by the hour or less. */
    static boolean isCounted(Words w) {
        for (int i = 0; i < w.size(); i++) {
            boolean every = w.isAny(i, Kind.EVERY, Kind.REPEAT);
            Match match = every ? RepeatGrammar.read(w, i) : null;
            if (match != null && match.fragments().stream().anyMatch(ElapsedStart::isElapsed)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isElapsed(Fragment fragment) {
        return fragment instanceof Repeat repeat && repeat.isElapsed();
    }

    /** "From 3pm", "starting 6", "starting now": an hour where a rule of hours begins, or null. */
    static @Nullable Match read(Words w, int i) {
        int begins = w.after(i, Kind.STARTING, Kind.FROM);
        if (begins < 0) {
            return null;
        }
        Lexeme now = w.find(begins, Kind.NOW);
        if (now != null) {
            return Match.of(now.next(), new Fragment.Now(false));
        }
        Match first = day(w, begins);
        int at = first == null ? begins : first.next();
        Match clock = ClockGrammar.read(w, w.skip(w.skip(at, Kind.AT), Kind.ABOUT), true);
        if (clock == null || !(clock.first() instanceof Clock)) {
            return null;
        }
        Match last = first == null ? day(w, clock.next()) : first;
        Match whole = last == null ? clock : clock.with(last).upTo(Math.max(clock.next(), last.next()));
        return whole.upTo(w.skip(whole.next(), Kind.ONWARDS));
    }

    /** The day it begins on, which is none of its days. */
    private static @Nullable Match day(Words w, int i) {
        Match day = DayGrammar.read(w, i);
        if (day == null || !(day.fragments().get(0) instanceof On on)) {
            return null;
        }
        List<Fragment> all = new ArrayList<>(day.fragments());
        all.set(0, new Starting(on.day()));
        return new Match(day.next(), List.copyOf(all));
    }

    /**
     * The first time of it.
     *
     * @return null where no hour is named
     */
    static @Nullable LocalDateTime of(Draft draft, @Nullable Clock clock, LocalDateTime now, boolean wake) {
        Starting starting = draft.starting();
        Day day = starting != null
                ? starting.day()
                : draft.days().stream().findFirst().orElse(null);
        Part part = draft.part();
        if (clock == null) {
            return draft.has(Fragment.FullHour.class) && day == null
                    ? now.truncatedTo(ChronoUnit.HOURS).plusHours(1)
                    : null;
        }
        if (day == null && part == null) {
            return Hours.next(clock, now, wake);
        }
        LocalDate today = now.toLocalDate();
        Optional<LocalDate> date = day == null ? Optional.of(today) : day.on(today, today);
        if (date.isEmpty()) {
            throw new NoSuchDay("the day is over");
        }
        LocalDateTime first = Hours.at(date.get(), Hours.onDay(clock, part, wake), clock.second());
        boolean isOpen = part == null && date.get().equals(today);
        return first.isAfter(now) || !isOpen ? first : Hours.next(clock, now, wake);
    }
}
