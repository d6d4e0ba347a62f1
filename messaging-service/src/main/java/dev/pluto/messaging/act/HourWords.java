package dev.pluto.messaging.act;

import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.TimeReader;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hours that say which one is meant: "the 7pm one", "the one at 9". */
final class HourWords {

    private static final Pattern HOUR = Pattern.compile("([01]?\\d|2[0-3])([:.]?[0-5]\\d)?");
    private static final int HALF_DAY = 12;

    private HourWords() {}

    /** "The 7pm one", "my 8:30", "the one at 9", "the 7 one": an hour that is said as one. */
    static @Nullable LocalTime in(Request r, int from, int to, Said said) {
        for (int i = from; i < to; i++) {
            if (isNamed(r, i)) {
                return onDial(r, isHalfPast(r, i) ? i - 1 : i, i, said);
            }
            boolean half = r.isNumber(i) && isHalf(r.word(i + 1));
            boolean clock = r.isNumber(i) && r.word(i).indexOf(':') > 0;
            boolean after = r.isNumber(i)
                    && (r.word(i - 1).equals("at") || r.word(i - 1).equals("las"));
            boolean spelt = r.word(i + 1).equals("o") && r.word(i + 2).equals("clock");
            if (r.isNumber(i) && (spelt || isOclock(r.word(i + 1)))) {
                return onDial(r, i, i, said);
            }
            boolean named = r.word(i).equals("noon") || r.word(i).equals("midnight");
            if (half || clock || after || named) {
                return read(r.said(i, half ? i + 2 : i + 1), said);
            }
        }
        return null;
    }

    /** "The 7 one", "the 730 to 8", "push the 9 back": a bare hour that says which one. */
    static boolean isNamed(Request r, int i) {
        String before = r.word(isHalfPast(r, i) ? i - 2 : i - 1);
        boolean pointed = before.equals("the") || before.equals("my");
        boolean over = r.word(i + 1).equals("one") || r.is(i + 1, Kind.UNTO, Kind.LATER) || r.isEnd(i + 1);
        return pointed && over && isBare(r, i);
    }

    /** "The half 8 one". */
    private static boolean isHalfPast(Request r, int i) {
        return r.word(i - 1).equals("half");
    }

    /** "7", "7:30", "730". */
    static boolean isBare(Request r, int i) {
        return r.isNumber(i) && HOUR.matcher(r.word(i)).matches();
    }

    /** A bare hour as a dial shows it: 7 may be in the morning and in the evening. */
    private static @Nullable LocalTime onDial(Request r, int from, int i, Said said) {
        LocalTime read = read(r.said(from, i + 1), said);
        if (read == null || read.getHour() <= HALF_DAY || r.word(i).startsWith(String.valueOf(read.getHour()))) {
            return read;
        }
        return read.minusHours(HALF_DAY);
    }

    /** The hour that stands at an index, bare as in "5" or "5pm"; null for anything else. */
    static @Nullable LocalTime at(Request r, int i, Said said) {
        boolean named = r.word(i).equals("noon")
                || r.word(i).equals("midnight")
                || r.word(i).equals("midday");
        if (!r.isNumber(i) && !named) {
            return null;
        }
        return read(r.said(i, isHalf(r.word(i + 1)) ? i + 2 : i + 1), said);
    }

    /** "The 5 o'clock one" may be in the morning or in the afternoon. */
    private static boolean isOclock(String word) {
        return word.equals("o'clock") || word.equals("oclock");
    }

    /** What tells one half of the day from the other, and nothing else. */
    static boolean isHalfOfDay(String word) {
        return word.equals("am") || word.equals("pm");
    }

    static boolean isHalf(String word) {
        return switch (word) {
            case "am", "pm", "a", "p", "o'clock", "oclock", "h" -> true;
            default -> false;
        };
    }

    private static @Nullable LocalTime read(String hour, Said said) {
        Said english = new Said(said.at(), said.zone(), Locale.ENGLISH);
        List<Plan> plans = TimeReader.read("remind me at " + hour, english);
        return plans.get(0).reading() instanceof Reading.Once once ? once.at().toLocalTime() : null;
    }
}
