package dev.pluto.messaging.act;

import dev.pluto.language.act.Intent;
import dev.pluto.language.act.Interpretation;
import dev.pluto.messaging.act.Act.Talk.Topic;
import org.jspecify.annotations.Nullable;

/** What is only talked about. */
final class Topics {

    private static final double HALF = 0.4;
    private static final double CHAT = 0.6;
    private static final int LATE = 3;
    private static final int LONGEST_SIGH = 14;

    private Topics() {}

    /** Null for what is more than talk. */
    static @Nullable Topic of(Intent intent) {
        return switch (intent) {
            case GREETING -> Topic.GREETING;
            case THANKS -> Topic.THANKS;
            case SMALL_TALK -> Topic.SMALL_TALK;
            case COMPLAINT -> Topic.COMPLAINT;
            case GRIEF -> Topic.GRIEF;
            case HELP -> Topic.HELP;
            case BEYOND -> Topic.BEYOND;
            case UNKNOWN -> Topic.UNKNOWN;
            default -> null;
        };
    }

    /** Talk does no harm where it is only half sure; anything else was not understood. */
    static Act fallback(Interpretation learned) {
        Topic topic = of(learned.intent());
        boolean likely = learned.best().likelihood() >= HALF;
        boolean gentle =
                topic == Topic.GRIEF || topic == Topic.COMPLAINT || topic == Topic.SMALL_TALK || topic == Topic.THANKS;
        return new Act.Talk(topic != null && gentle && likely ? topic : Topic.UNKNOWN);
    }

    /** "Happy new year!" names a day and wants nothing. */
    static boolean isChat(Request r, Interpretation learned) {
        double chat = PlainWords.likelihood(learned, Intent.GREETING)
                + PlainWords.likelihood(learned, Intent.SMALL_TALK)
                + PlainWords.likelihood(learned, Intent.THANKS);
        return chat >= CHAT && r.find(0, r::isNumber) < 0;
    }

    /** Two signs at least in a text that wants nothing of us; "my gift card is in the drawer" has but one. */
    static boolean isJunk(Request text) {
        int first = text.find(0, Kind.JUNK);
        int second = first < 0 ? -1 : text.find(text.after(first, Kind.JUNK), Kind.JUNK);
        return second > 0 && !text.has(Kind.REMIND) && !text.is(text.head(), Kind.ADD, Kind.QUESTION, Kind.OWN);
    }

    /** "10pm and still at work", behind a reminder: how late it is already, and no other time for anything. */
    static boolean isSigh(Request text, Heard heard) {
        int hour = text.find(0, text::isNumber);
        int and = text.find(hour + 1, Kind.AND);
        int late = hour < 0 || and < 0 ? -1 : text.find(and + 1, Kind.LATE_ON);
        return heard.last() == Subject.REMINDERS
                && !heard.isAsked()
                && late > 0
                && late <= and + LATE
                && text.size() <= LONGEST_SIGH
                && !text.isQuestion()
                && Targets.matter(text, hour, and).isEmpty()
                && !text.has(
                        Kind.REMIND, Kind.WEAK_REMIND, Kind.MOVE, Kind.CANCEL, Kind.SNOOZE, Kind.REMINDER, Kind.DUTY);
    }

    static boolean isIdle(Topic topic) {
        return topic == Topic.UNKNOWN || topic == Topic.SMALL_TALK || topic == Topic.BEYOND || topic == Topic.THANKS;
    }
}
