package dev.pluto.language.time;

import dev.pluto.language.Excerpt;
import org.jspecify.annotations.Nullable;

/** Whether a "to" leads to a new time or stands within one: "make it 20 to 5" is not "to 5", "move the 9 to 10" is "to 10". */
public final class ClockSeams {

    private static final int LONGEST = 200;
    /** So many words may say the minutes: "five and twenty to six". */
    private static final int MINUTES = 3;

    private ClockSeams() {}

    /** @param behind the words from "to" on, {@code front} those before it */
    public static boolean isWithin(String front, String behind, Said said) {
        Words w = Words.of(Excerpt.of(front.strip() + " " + behind, LONGEST), said.locale());
        for (int i = 1; i < w.size(); i++) {
            var token = w.token(i);
            if (token != null && token.start() == front.strip().length() + 1) {
                return isWithin(w, i);
            }
        }
        return false;
    }

    private static boolean isWithin(Words w, int to) {
        for (int i = to - 1; i >= Math.max(0, to - MINUTES); i--) {
            boolean named = w.isAny(i - 1, Kind.THE, Kind.FROM) || w.word(i - 1).equals("my");
            Match hour = w.is(to, Kind.TO) && !named ? RelativeClock.read(w, i) : null;
            if (hour != null && hour.next() > to && isRound(w, i)) {
                return true;
            }
        }
        return false;
    }

    /** Minutes that people say so: "ten to", "a quarter to", not "9 to". */
    private static boolean isRound(Words w, int i) {
        Quantities.@Nullable Value minutes = Quantities.cardinal(w, i);
        return minutes == null || minutes.whole() % 5 == 0 && minutes.whole() <= 25 || w.is(minutes.next(), Kind.UNIT);
    }
}
