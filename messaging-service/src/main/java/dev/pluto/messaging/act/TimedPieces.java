package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.TimeReader;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Several matters with an hour each, told in one breath: "ring Jo at 5, water the ferns at 6 and text Raj at 7". */
final class TimedPieces {

    private static final int MOST = 8;

    private TimedPieces() {}

    /** One plan each, in the order of the day; empty for anything else, such as one matter at several hours. */
    static List<Plan> of(Request r, Heard heard) {
        int start = afterDays(r, heard);
        String days = start == 0 ? "" : r.said(0, start) + " ";
        List<String> pieces = pieces(r, start);
        if (pieces.size() < 2 || pieces.size() > MOST || r.isQuestion()) {
            return List.of();
        }
        boolean spanish = heard.isSpanish();
        String wish = spanish ? "recu\u00e9rdame " : "remind me ";
        boolean dated =
                days.isEmpty() && Answers.days(pieces.get(0), heard.said()).isPresent();
        List<Plan> plans = new ArrayList<>();
        LocalDateTime before = LocalDateTime.MIN;
        for (String piece : pieces) {
            Request own = heard.tongue().request(piece);
            String timed = withHour(own);
            boolean asked = own.has(Kind.REMIND);
            boolean day = Answers.days(piece, heard.said()).isPresent();
            boolean sameDays = start > 0 || dated == day;
            String said = asked ? timed : wish + (day ? "" : days) + timed;
            List<Plan> read = TimeReader.read(said, heard.said());
            if (!isAfter(read, before) && HourWords.isBare(own, own.size() - 1)) {
                read = TimeReader.read(said + " pm", heard.said()); // "dentist 11 and choir 7"
            }
            Plan plan = read.get(0);
            boolean whole = read.size() == 1
                    && sameDays
                    && (hasNumber(own) || Answers.saysHour(piece, heard.said()))
                    && plan.matter() != null
                    && PlainReminders.saysSomething(plan.matter(), heard)
                    && !hasNumber(heard.tongue().request(plan.matter()));
            if (!whole || !isAfter(read, before)) {
                return List.of();
            }
            before = ((Reading.Once) plan.reading()).at();
            plans.add(plan);
        }
        return plans;
    }

    private static boolean isAfter(List<Plan> read, LocalDateTime before) {
        return read.get(0).reading() instanceof Reading.Once once && once.at().isAfter(before);
    }

    /** "Tomorrow: " in front holds for all of them. */
    private static int afterDays(Request r, Heard heard) {
        int end = r.is(0, Kind.UNTO) ? 1 : 0;
        while (r.is(end, Kind.TIME)) {
            end++;
        }
        boolean isDated = end > 0 && Answers.days(r.said(0, end), heard.said()).isPresent();
        boolean isApart = r.word(end).equals(":") || r.word(end).equals(",");
        return isDated ? isApart ? end + 1 : end : 0;
    }

    /** "Dentist 11": at that hour. */
    private static String withHour(Request r) {
        int last = r.size() - 1;
        boolean isBare = last > 0 && HourWords.isBare(r, last) && r.isWord(last - 1) && !r.is(last - 1, Kind.UNTO);
        return isBare ? r.said(0, last) + " at " + r.said(last) : r.text();
    }

    private static boolean hasNumber(Request r) {
        return r.find(0, r::isNumber) >= 0;
    }

    /** Cut at commas and "and". */
    private static List<String> pieces(Request r, int from) {
        List<String> pieces = new ArrayList<>();
        int start = from;
        for (int i = from; i <= r.size(); i++) {
            boolean seam = i == r.size()
                    || r.word(i).equals(",")
                    || r.word(i).equals("and")
                    || r.word(i).equals("y");
            if (seam) {
                if (i > start) {
                    pieces.add(r.said(start, i));
                }
                start = i + 1;
            }
        }
        return pieces;
    }
}
