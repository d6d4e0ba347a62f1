package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.DayRange;
import dev.pluto.messaging.act.Act.AskClock;
import dev.pluto.messaging.act.Act.AskClock.Asks;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions of time and date: what of it, which days, which place. */
final class ClockWords {

    private ClockWords() {}

    static AskClock ask(Request r, Heard heard) {
        Asks asks = asks(r);
        ZoneId zone = asks == Asks.TIME ? SettingWords.zone(r).zone() : null;
        return new AskClock(asks, asks == Asks.TIME ? null : days(r, heard), zone);
    }

    private static Asks asks(Request r) {
        Asks asked = null;
        for (int i = 0; i < r.size(); i++) {
            Lexis.Found found = r.at(i, Kind.CLOCK);
            Asks one = found == null ? null : Asks.valueOf(found.value());
            asked = asked == null || one != null && one.compareTo(asked) > 0 ? one : asked;
        }
        return asked == null ? Asks.TIME : asked;
    }

    /** Whether it is plainly a question of the clock. */
    static boolean isPlain(Request r) {
        int at = r.head();
        Lexis.Found found = r.at(at, Kind.CLOCK);
        return found != null
                && !r.has(Kind.REMIND)
                && (r.isEnd(found.next(), Kind.STOP, Kind.TIME)
                        || found.value().equals("DAYS_UNTIL")
                        || found.value().equals("WEEKDAY"));
    }

    private static @Nullable DayRange days(Request r, Heard heard) {
        int until = r.find(1, i -> r.is(i, Kind.UNTIL) && r.isIn(i + 1));
        Optional<DayRange> behind =
                until < 0 ? Optional.empty() : Answers.days(r.said(r.after(until, Kind.UNTIL)), heard.said());
        return behind.or(() -> Answers.days(r.text(), heard.said())).orElse(null);
    }
}
