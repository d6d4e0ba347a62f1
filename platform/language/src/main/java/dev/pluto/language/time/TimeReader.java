package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Ahead;
import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Lead;
import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Fragment.Within;
import dev.pluto.language.time.Reading.Ask;
import dev.pluto.language.time.Reading.Question;
import dev.pluto.language.time.Reading.Reason;
import dev.pluto.language.time.Reading.Refused;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests such as "remind me tomorrow at half past seven to call Anna". When in doubt it asks: asking is better than ringing
 * at the wrong hour. English and Spanish, by the person's language; a text that names no moment in it is tried in English.
 */
public final class TimeReader {

    private static final int LONGEST = 1_600;

    private TimeReader() {}

    /** @return one plan for each thing asked for, at least one */
    public static List<Plan> read(String text, Said said) {
        if (text.length() > LONGEST) {
            return List.of(new Plan(Wish.REMINDER, false, null, new Refused(Reason.TOO_LONG)));
        }
        List<Plan> plans = plans(Ways.plain(text, said.locale(), false), said);
        boolean foreign = !said.locale().getLanguage().equals("en")
                && plans.size() == 1
                && plans.get(0).reading() instanceof Ask ask
                && ask.question() == Question.WHEN;
        if (!foreign) {
            return plans;
        }
        Said english =
                new Said(said.at(), said.zone(), new Locale("en", said.locale().getCountry()));
        List<Plan> other = plans(Ways.plain(text, english.locale(), false), english);
        return other.get(0).reading() instanceof Ask ? plans : other;
    }

    private static List<Plan> plans(String text, Said said) {
        Words words = Words.of(text, said.locale());
        List<Plan> plans = new ArrayList<>();
        Draft before = Draft.empty();
        String matter = null;
        for (Request request : Requests.of(words)) {
            for (Draft own : request.drafts()) {
                Draft draft = inheriting(own, before);
                before = draft;
                matter = request.matter() == null ? matter : request.matter();
                for (Reading reading : readings(request, draft, said)) {
                    plans.add(new Plan(wish(request.kind()), isVoice(request.kind()), matter, reading));
                }
            }
        }
        return List.copyOf(plans);
    }

    /** "Tomorrow at 9 … then at 10": the second hour is of the same day. */
    private static Draft inheriting(Draft draft, Draft before) {
        boolean hourOnly = draft.has(Clock.class) && !draft.hasDay() && !draft.isRule();
        return hourOnly && before.has(On.class) && !before.has(Lead.class) && !before.isRule()
                ? before.without(Clock.class, Fragment.Vague.class).with(draft)
                : draft;
    }

    static List<Reading> readings(Request request, Draft draft, Said said) {
        if (request.isTwo()) {
            return List.of(new Refused(Reason.TWO_MOMENTS));
        }
        if (request.isDoubtful()) {
            return List.of(doubt(request.saysWhen() ? resolved(draft, said, false) : List.of()));
        }
        return resolved(draft, said, wish(request.kind()) == Wish.WAKE_UP_CALL || request.isRising());
    }

    static List<Reading> resolved(Draft draft, Said said, boolean wake) {
        if (draft.has(Fragment.NoSuch.class)) {
            return List.of(new Refused(Reason.NO_SUCH_DAY));
        }
        if (!draft.saysWhen()) {
            return List.of(Ask.of(draft.isVague() ? Question.VAGUE : Question.WHEN));
        }
        if (draft.isVague()) {
            return List.of(vague(draft, said, wake));
        }
        try {
            return draft.isRule() ? Rules.of(draft, said, wake) : Moments.of(draft, said, wake);
        } catch (ArithmeticException | DateTimeException e) {
            return List.of(new Refused(Reason.TOO_FAR));
        }
    }

    /** What is over or no day is said to be so, even when the rest is vague. */
    private static Reading vague(Draft draft, Said said, boolean wake) {
        Draft plain = draft.without(Fragment.Vague.class);
        if (plain.saysWhen() && !plain.isRule() && resolved(plain, said, wake).get(0) instanceof Refused refused) {
            return refused;
        }
        return Ask.of(Question.VAGUE);
    }

    private static Reading doubt(List<Reading> readings) {
        List<java.time.LocalDateTime> candidates = readings.stream()
                .filter(Reading.Once.class::isInstance)
                .map(reading -> ((Reading.Once) reading).at())
                .toList();
        return new Ask(Question.UNREAD, candidates);
    }

    private static Wish wish(@Nullable String kind) {
        if (kind == null) {
            return Wish.REMINDER;
        }
        return switch (kind) {
            case "WAKE", "WEAK_WAKE" -> Wish.WAKE_UP_CALL;
            case "TIMER" -> Wish.TIMER;
            default -> Wish.REMINDER;
        };
    }

    private static boolean isVoice(@Nullable String kind) {
        return kind != null && (kind.endsWith("WAKE") || kind.equals("CALL"));
    }

    /** Whether these words say how far from now, or which day, at all. */
    static boolean isOfDays(Draft draft) {
        return draft.has(On.class) || draft.has(Within.class) || draft.has(Ahead.class);
    }
}
