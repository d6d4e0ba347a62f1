package dev.pluto.scheduler.reminder;

import dev.pluto.http.problem.Problem;
import dev.pluto.language.time.Reading.Ask;
import dev.pluto.language.time.Reading.Question;
import dev.pluto.language.time.Reading.Reason;
import java.util.Locale;
import java.util.Map;

/** Why words are not planned, each reason with a code of its own that clients may branch on. */
final class PhraseProblem {

    static final String CODES =
            "scheduler:phrase.not-understood (no moment), scheduler:phrase.ask (with question and candidates),"
                    + " scheduler:phrase.over, scheduler:phrase.no-such-day, scheduler:phrase.two-moments,"
                    + " scheduler:phrase.too-far, scheduler:phrase.too-long, scheduler:phrase.too-often";

    private PhraseProblem() {}

    /** 422: has the members {@code question} and {@code candidates}, local times in the person's zone, the likeliest first. */
    static Problem of(Ask ask) {
        Map<String, ?> members = Map.of(
                "question", ask.question().name().toLowerCase(Locale.ROOT),
                "candidates", ask.candidates().stream().map(Object::toString).toList());
        if (ask.question() == Question.WHEN) {
            return new Problem(
                    422,
                    "scheduler:phrase.not-understood",
                    "These words name no moment that can be planned",
                    "No moment was found. Say for instance \"tomorrow at half past seven\" or \"every Monday at 8\".",
                    members);
        }
        return new Problem(
                422, "scheduler:phrase.ask", "These words leave open when that is", detail(ask.question()), members);
    }

    static Problem of(Reason reason) {
        return switch (reason) {
            case OVER -> problem("over", "That moment is over", "Name a moment that is still to come.");
            case NO_SUCH_DAY -> problem("no-such-day", "There is no such day or hour", "Check the date and the hour.");
            case TOO_FAR -> problem("too-far", "That moment is too far away", "At most ten years ahead.");
            case TWO_MOMENTS -> problem("two-moments", "These words name two moments", "Name one of them.");
            case TOO_LONG -> problem("too-long", "That is too long for a request", "At most 1,600 characters.");
        };
    }

    static Problem tooOften() {
        return new Problem(
                422, "scheduler:phrase.too-often", "There must be at least five minutes between two reminders");
    }

    private static Problem problem(String code, String title, String detail) {
        return new Problem(422, "scheduler:phrase." + code, title, detail);
    }

    private static String detail(Question question) {
        return switch (question) {
            case WHEN -> "Say when.";
            case WHICH_HOUR -> "Say at which hour.";
            case WHICH_HALF -> "Say whether in the morning or in the evening.";
            case WHICH_DAY -> "Say on which day.";
            case WHICH_MOMENT -> "Say which of the moments is meant.";
            case UNREAD -> "Some words about the time were not understood. Say it in other words.";
            case VAGUE -> "Say a time that a clock or a calendar shows.";
        };
    }
}
