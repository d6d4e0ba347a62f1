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
        List<String> pieces = pieces(r);
        if (pieces.size() < 2 || pieces.size() > MOST || r.isQuestion()) {
            return List.of();
        }
        boolean spanish = heard.said().locale().getLanguage().equals("es");
        String wish = spanish ? "recu\u00e9rdame " : "remind me ";
        boolean dated = Answers.days(pieces.get(0), heard.said()).isPresent();
        List<Plan> plans = new ArrayList<>();
        LocalDateTime before = LocalDateTime.MIN;
        for (String piece : pieces) {
            Request own = heard.tongue().request(piece);
            boolean asked = own.has(Kind.REMIND);
            boolean sameDays = dated == Answers.days(piece, heard.said()).isPresent();
            List<Plan> read = TimeReader.read(asked ? piece : wish + piece, heard.said());
            Plan plan = read.get(0);
            boolean whole = read.size() == 1
                    && sameDays
                    && (hasNumber(own) || Answers.saysHour(piece, heard.said()))
                    && plan.matter() != null
                    && PlainReminders.saysSomething(plan.matter(), heard)
                    && !hasNumber(heard.tongue().request(plan.matter()));
            boolean follows =
                    plan.reading() instanceof Reading.Once once && once.at().isAfter(before);
            if (!whole || !follows) {
                return List.of();
            }
            before = ((Reading.Once) plan.reading()).at();
            plans.add(plan);
        }
        return plans;
    }

    private static boolean hasNumber(Request r) {
        return r.find(0, r::isNumber) >= 0;
    }

    /** Cut at commas and "and". */
    private static List<String> pieces(Request r) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= r.size(); i++) {
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
