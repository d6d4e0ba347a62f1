package dev.pluto.language.time;

import dev.pluto.language.time.Reading.Ask;
import dev.pluto.language.time.Reading.Once;
import dev.pluto.language.time.Reading.Refused;
import dev.pluto.language.time.Reading.Repeating;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How one phrase was read, measured by what is right. */
enum Verdict {
    RIGHT,
    ASKED,
    REFUSED,
    WRONG;

    static Verdict of(Phrase phrase, List<Plan> plans) {
        List<List<String>> expected = phrase.expected();
        if (plans.size() == expected.size()) {
            Verdict worst = RIGHT;
            for (int i = 0; i < plans.size(); i++) {
                Verdict verdict = of(phrase, expected.get(i), plans.get(i).reading());
                worst = verdict.compareTo(worst) > 0 ? verdict : worst;
            }
            return worst;
        }
        if (expected.size() == 1
                && plans.size() > 1
                && expected.get(0).stream().anyMatch(one -> isUnion(phrase, one, plans))) {
            return RIGHT;
        }
        boolean mayAsk = expected.size() == 1 && expected.get(0).contains("ask");
        if (plans.stream().allMatch(plan -> plan.reading() instanceof Ask)) {
            return mayAsk ? RIGHT : ASKED;
        }
        return plans.stream().allMatch(plan -> plan.reading() instanceof Refused) ? REFUSED : WRONG;
    }

    /** Two rules equal one with both hours or days, and two reminders a rule with COUNT=2: moments are compared. */
    private static boolean isUnion(Phrase phrase, String expected, List<Plan> plans) {
        if (!expected.startsWith("rule ")) {
            return false;
        }
        Occurrences right = Occurrences.expected(expected.substring("rule ".length()), phrase.now());
        List<LocalDateTime> all = plans.stream()
                .flatMap(plan -> moments(plan.reading()))
                .sorted()
                .distinct()
                .limit(right.times().size())
                .toList();
        boolean once = plans.stream().allMatch(plan -> plan.reading() instanceof Once);
        boolean same = once ? right.ends() && plans.size() == right.times().size() : !right.ends();
        return same && all.equals(right.times());
    }

    private static Stream<LocalDateTime> moments(Reading reading) {
        if (reading instanceof Once once) {
            return Stream.of(once.at());
        }
        return reading instanceof Repeating rule
                ? Occurrences.of(rule.rrule(), rule.startsAt()).times().stream()
                : Stream.of();
    }

    private static Verdict of(Phrase phrase, List<String> accepted, Reading reading) {
        if (accepted.stream().anyMatch(one -> isRight(phrase, one, reading))) {
            return RIGHT;
        }
        if (reading instanceof Ask) {
            return ASKED;
        }
        return reading instanceof Refused ? REFUSED : WRONG;
    }

    private static boolean isRight(Phrase phrase, String expected, Reading reading) {
        if (reading instanceof Once once) {
            LocalDateTime home = once.due().atZone(phrase.said().zone()).toLocalDateTime();
            return expected.startsWith("at ")
                    && LocalDateTime.parse(expected.substring(3)).equals(home);
        }
        if (reading instanceof Repeating rule) {
            return expected.startsWith("rule ")
                    && Occurrences.expected(expected.substring(5), phrase.now())
                            .equals(Occurrences.of(rule.rrule(), rule.startsAt()));
        }
        return switch (expected) {
            case "ask" -> reading instanceof Ask;
            case "over" -> reading.equals(new Refused(Reading.Reason.OVER));
            case "nosuch" -> reading.equals(new Refused(Reading.Reason.NO_SUCH_DAY));
            case "far" -> reading.equals(new Refused(Reading.Reason.TOO_FAR));
            case "two" -> reading.equals(new Refused(Reading.Reason.TWO_MOMENTS));
            default -> false;
        };
    }

    /** Whether the matter is the one that is left, apart from case, marks and small words. */
    static boolean keepsMatter(Phrase phrase, List<Plan> plans) {
        if (plans.size() != phrase.matters().size()) {
            return false;
        }
        for (int i = 0; i < plans.size(); i++) {
            String matter = plans.get(i).matter();
            if (!plain(matter == null ? "-" : matter)
                    .equals(plain(phrase.matters().get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("\\b(the|my|your|a|an|please|pls|el|la|los|las|mi|tu|un|una)\\b", " ")
                .replaceAll("[^\\p{L}\\p{N}']+", " ")
                .strip();
    }
}
