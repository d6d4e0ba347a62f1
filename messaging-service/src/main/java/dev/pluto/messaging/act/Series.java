package dev.pluto.messaging.act;

import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.TimeReader;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Several hours in a row, each with its matter: "3:30 school, 6 pick up Dana, 9:15pm bins". */
final class Series {

    private static final int MOST = 8;
    /** So many hours in a row are a series though nothing stands between: "7 gym 12 lunch 5 bank". */
    private static final int LEAST_UNMARKED = 3;

    private Series() {}

    /** One plan each, in the order of the day; empty for anything else. */
    static List<Plan> of(Request r, Heard heard) {
        List<Integer> marked = starts(r, false);
        List<Integer> starts = marked.size() < 2 ? starts(r, true) : marked;
        if (marked.size() < 2 && starts.size() < LEAST_UNMARKED) {
            return TimedPieces.of(r, heard);
        }
        int from = Math.max(0, r.after(r.head(), Kind.WEAK_REMIND));
        if (r.isQuestion() || !Targets.matter(r, from, starts.get(0)).isEmpty()) {
            return List.of();
        }
        String days = days(r, starts.get(0));
        List<Plan> plans = new ArrayList<>();
        LocalDateTime before = LocalDateTime.MIN;
        for (int n = 0; n < starts.size(); n++) {
            int end = n + 1 < starts.size() ? seam(r, starts.get(n + 1)) : r.size();
            List<Plan> read = read(days, r.said(starts.get(n), end), heard.said());
            Plan plan = read.get(0);
            boolean follows =
                    plan.reading() instanceof Reading.Once once && once.at().isAfter(before);
            if (read.size() > 1 || plan.matter() == null || !follows) {
                return List.of();
            }
            before = ((Reading.Once) plan.reading()).at();
            plans.add(plan);
        }
        return plans;
    }

    private static List<Plan> read(String days, String item, Said said) {
        boolean spanish = said.locale().getLanguage().equals("es");
        Said here = new Said(said.at(), said.zone(), spanish ? said.locale() : Locale.forLanguageTag("en-US"));
        return TimeReader.read(
                (spanish ? "recu\u00e9rdame " + days + "a las " : "remind me " + days + "at ") + item, here);
    }

    private static List<Integer> starts(Request r, boolean isUnmarked) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < r.size() && starts.size() < MOST; i++) {
            boolean first = starts.isEmpty();
            boolean seam = i == 0 || r.isMark(i - 1) || r.is(i - 1, Kind.AND) || isAt(r, i - 1);
            boolean apart = first || seam || isUnmarked && HourWords.isBare(r, i) && !r.is(i - 1, Kind.TIME, Kind.UNTO);
            if (apart && isItem(r, i)) {
                starts.add(i);
            }
        }
        return starts;
    }

    /** An hour and behind it something else than time. */
    private static boolean isItem(Request r, int i) {
        int behind = HourWords.isHalfOfDay(r.word(i + 1)) ? i + 2 : i + 1;
        boolean goesOn = r.isMark(behind) && ",:-".contains(r.word(behind));
        int matter = goesOn ? behind + 1 : behind;
        return r.isNumber(i)
                && r.word(i).length() <= 5
                && r.isWord(matter)
                && !r.is(matter, Kind.TIME, Kind.UNTO, Kind.AND, Kind.MANY, Kind.REMIND);
    }

    private static boolean isAt(Request r, int i) {
        return r.word(i).equals("at") && (r.isMark(i - 1) || r.is(i - 1, Kind.AND));
    }

    /** Where the item before the one that starts here ends. */
    private static int seam(Request r, int start) {
        int end = start;
        while (end > 0 && (r.isMark(end - 1) || r.is(end - 1, Kind.AND) || isAt(r, end - 1))) {
            end--;
        }
        return end;
    }

    /** "Tomorrow: " in front holds for all. */
    private static String days(Request r, int end) {
        StringBuilder days = new StringBuilder();
        for (int i = 0; i < end; i++) {
            if (r.is(i, Kind.TIME)) {
                days.append(r.said(i, i + 1)).append(' ');
            }
        }
        return days.toString();
    }
}
