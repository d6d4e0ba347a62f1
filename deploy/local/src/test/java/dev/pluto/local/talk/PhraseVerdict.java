package dev.pluto.local.talk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How a phrase was read through {@code POST /api/v1/tasks/parse}, measured by what is right. */
enum PhraseVerdict {
    RIGHT,
    ASKED,
    REFUSED,
    /** Planned, and not as it was meant. */
    WRONG;

    private static final Map<String, String> REFUSALS = Map.of(
            "scheduler:phrase.over", "over",
            "scheduler:phrase.no-such-day", "nosuch",
            "scheduler:phrase.too-far", "far",
            "scheduler:phrase.two-moments", "two");

    private static final List<String> QUESTIONS = List.of("scheduler:phrase.not-understood", "scheduler:phrase.ask");

    /** So many moments of two rules are compared. */
    private static final int COMPARED = 40;

    static PhraseVerdict of(Phrase phrase, Api.Answer answer) {
        if (answer.isGood()) {
            return ofPlans(phrase, plans(answer.body()));
        }
        String code = Objects.requireNonNullElse(answer.body().getString("code"), "");
        boolean asks = QUESTIONS.contains(code);
        String outcome = asks ? "ask" : REFUSALS.getOrDefault(code, code);
        if (phrase.expected().stream().anyMatch(accepted -> accepted.contains(outcome))) {
            return RIGHT;
        }
        return asks ? ASKED : REFUSED;
    }

    private static List<JsonObject> plans(JsonObject first) {
        JsonArray also = Objects.requireNonNullElse(first.getJsonArray("also"), new JsonArray());
        return Stream.concat(Stream.of(first), also.stream().map(JsonObject.class::cast))
                .toList();
    }

    private static PhraseVerdict ofPlans(Phrase phrase, List<JsonObject> plans) {
        List<List<String>> expected = phrase.expected();
        if (plans.size() == expected.size()) {
            for (int i = 0; i < plans.size(); i++) {
                JsonObject plan = plans.get(i);
                if (expected.get(i).stream().noneMatch(one -> isRight(phrase, one, plan))) {
                    return WRONG;
                }
            }
            return RIGHT;
        }
        return expected.size() == 1
                        && plans.size() > 1
                        && expected.get(0).stream().anyMatch(one -> isUnion(phrase, one, plans))
                ? RIGHT
                : WRONG;
    }

    private static boolean isRight(Phrase phrase, String expected, JsonObject plan) {
        String rrule = plan.getString("rrule");
        if (rrule == null) {
            Instant due = Instant.parse(plan.getString("due_at"));
            return expected.startsWith("at ")
                    && LocalDateTime.parse(expected.substring(3)).equals(LocalDateTime.ofInstant(due, phrase.zone()));
        }
        return rule(phrase, expected)
                .filter(right -> isSame(right, moments(plan)))
                .isPresent();
    }

    private static boolean isSame(Moments right, Moments given) {
        return right.ends() == given.ends() && first(right.times()).equals(first(given.times()));
    }

    private static List<LocalDateTime> first(List<LocalDateTime> times) {
        return times.subList(0, Math.min(COMPARED, times.size()));
    }

    private static Moments moments(JsonObject plan) {
        LocalDateTime start = LocalDateTime.parse(plan.getString("starts_at"));
        String rrule = plan.getString("rrule");
        return rrule == null ? Moments.once(start) : Moments.of(rrule, start, ZoneId.of(plan.getString("zone")));
    }

    /** Two rules equal one with both hours or days, and two reminders a rule with COUNT=2: moments are compared. */
    private static boolean isUnion(Phrase phrase, String expected, List<JsonObject> plans) {
        Optional<Moments> rule = rule(phrase, expected);
        if (rule.isEmpty()) {
            return false;
        }
        List<LocalDateTime> right = first(rule.get().times());
        List<LocalDateTime> all = plans.stream()
                .flatMap(plan -> moments(plan).times().stream())
                .sorted()
                .distinct()
                .limit(right.size())
                .toList();
        boolean once = plans.stream().allMatch(plan -> plan.getString("rrule") == null);
        boolean same = once
                ? rule.get().ends() && plans.size() == right.size()
                : !rule.get().ends();
        return same && all.equals(right);
    }

    /** "rule daily 08:00", "rule MO,WE 07:30", "rule monthly 1,15 09:00", or RFC 5545 with DTSTART. */
    private static Optional<Moments> rule(Phrase phrase, String expected) {
        if (!expected.startsWith("rule ")) {
            return Optional.empty();
        }
        String words = expected.substring("rule ".length());
        int start = words.indexOf(" DTSTART=");
        if (start > 0) {
            LocalDateTime first = LocalDateTime.parse(words.substring(start + " DTSTART=".length()));
            return Optional.of(Moments.of(words.substring(0, start), first, phrase.zone()));
        }
        List<String> parts = new ArrayList<>(List.of(words.split(" ")));
        LocalTime time = LocalTime.parse(parts.get(parts.size() - 1));
        String rrule = switch (parts.get(0)) {
            case "daily" -> "FREQ=DAILY";
            case "monthly" -> "FREQ=MONTHLY;BYMONTHDAY=" + parts.get(1);
            default -> "FREQ=WEEKLY;BYDAY=" + parts.get(0);
        };
        // from a month before on, so that the first moment after now is one of the rule's own
        LocalDateTime begin = phrase.now().toLocalDate().minusDays(31).atTime(time);
        Moments own = Moments.after(phrase.now(), rrule, begin, phrase.zone());
        List<LocalDateTime> times =
                own.times().stream().filter(at -> !at.equals(begin)).toList();
        return Optional.of(new Moments(times, own.ends()));
    }

    /** Whether the matter is the one that is left, apart from case, marks and small words. */
    static boolean keepsMatter(Phrase phrase, Api.Answer answer) {
        if (!answer.isGood()) {
            return true;
        }
        List<JsonObject> plans = plans(answer.body());
        if (plans.size() != phrase.matters().size()) {
            return false;
        }
        for (int i = 0; i < plans.size(); i++) {
            String what = Objects.requireNonNullElse(plans.get(i).getString("what"), "-");
            if (!bare(what).equals(bare(phrase.matters().get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String text) {
        return Items.plain(text)
                .replaceAll("\\b(the|my|your|a|an|please|pls|el|la|los|las|mi|tu|un|una)\\b", " ")
                .replaceAll("[^\\p{L}\\p{N}']+", " ")
                .strip();
    }
}
