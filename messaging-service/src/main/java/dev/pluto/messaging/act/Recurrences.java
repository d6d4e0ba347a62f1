package dev.pluto.messaging.act;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.TimeReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes again and again, told before a wish: "the bins go out every other Thursday, remind me at 7" is of each of its days. */
final class Recurrences {

    private Recurrences() {}

    /** The wish as of the days that are told; null where none come again, or where the wish has days of its own. */
    static @Nullable Item of(Request told, Item item, Said said) {
        Request asked = item.request();
        int wish = asked.find(0, Kind.REMIND, Kind.WEAK_REMIND);
        int behind = asked.after(wish, Kind.REMIND, Kind.WEAK_REMIND);
        int those = asked.find(0, Kind.THOSE_DAYS);
        String days = days(told, those >= 0, said);
        if (wish < 0 || days.isEmpty() || those < 0 && !isBareHour(item, said)) {
            return null;
        }
        String rest = those < behind
                ? asked.said(behind)
                : asked.said(behind, those) + " " + asked.said(asked.after(those, Kind.THOSE_DAYS));
        List<Plan> plans = TimeReader.read(asked.said(wish, behind) + " " + days + " " + rest, said);
        boolean own = those < 0 && told.is(told.head(), Kind.OWN); // "I work mondays" may have nothing to do with it
        boolean read = ReminderWords.isWhole(plans)
                && plans.stream().allMatch(plan -> plan.reading() instanceof Reading.Repeating || those >= 0);
        return read
                ? item.with(item.end(), new Act.SetReminder(plans), own ? Certainty.LIKELY : item.certainty())
                : null;
    }

    /** An hour, without a day and without how long from now. */
    private static boolean isBareHour(Item item, Said said) {
        return item.act() instanceof Act.SetReminder set
                && set.plans().size() == 1
                && set.plans().get(0).matter() != null
                && set.plans().get(0).reading() instanceof Reading.Once
                && Answers.saysHour(item.request().text(), said)
                && Answers.length(item.request().text(), said).isEmpty();
    }

    /** Whether days that come again and again are told, with nothing behind them. */
    static boolean areTold(Request told, Said said) {
        int end = told.size();
        while (end > 0 && told.isMark(end - 1)) {
            end--;
        }
        for (int i = 1; i < end; i++) {
            if (opensDays(told, i) && Targets.matter(told, i, end).isEmpty() && isRule(told.said(i, end), said)) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensDays(Request told, int i) {
        return told.is(i, Kind.TIME, Kind.EVERY, Kind.UNTO, Kind.ORDINAL)
                || told.isNumber(i)
                || told.word(i).equals("the") && (told.isNumber(i + 1) || told.is(i + 1, Kind.ORDINAL));
    }

    /** The words of the days at the end of what is told, as of a rule; empty where there are none. */
    private static String days(Request told, boolean pointed, Said said) {
        for (int i = 1; i < told.size(); i++) {
            boolean days =
                    opensDays(told, i) && Targets.matter(told, i, told.size()).isEmpty();
            if (days) {
                String words = told.saidWithoutMarks(i);
                boolean rule = isRule(words, said);
                boolean each = !rule
                        && pointed
                        && told.find(0, at -> isOne(told.word(at))) > 0
                        && isRule("every " + words, said);
                return rule ? words : each ? "every " + words : pointed ? words : "";
            }
        }
        return "";
    }

    /** "My dialysis is tuesday and thursday" comes again; "the exams are tuesday and thursday" may not. */
    private static boolean isOne(String word) {
        return switch (word) {
            case "is", "es" -> true;
            default -> word.endsWith("'s");
        };
    }

    static boolean isRule(String days, Said said) {
        List<Plan> plans = TimeReader.read("remind me " + days + " at 9", said);
        return plans.size() == 1
                && plans.get(0).matter() == null
                && plans.get(0).reading() instanceof Reading.Repeating rule
                && !rule.rrule().startsWith("FREQ=HOURLY")
                && !rule.rrule().startsWith("FREQ=MINUTELY");
    }
}
