package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import java.time.Duration;

/** "20 mins for the bread pls": a short while and what it is for is all that is said to a timer. */
final class CountedDown {

    private static final int LONGEST = 9;
    private static final Duration SHORT = Duration.ofHours(3);

    private CountedDown() {}

    /** The text as a wish; the same text where anything else is said. */
    static String wished(Request r, Heard heard) {
        int first = r.skip(0, Kind.HOLD);
        int to = r.find(first + 1, Kind.FOR);
        boolean open = !heard.isAsked() && heard.last() != Subject.FACTS && r.size() <= LONGEST && !r.isQuestion();
        boolean timed = open
                && r.isNumber(first)
                && to > 0
                && r.is(to + 1, Kind.ARTICLE, Kind.OWN)
                && r.isWord(to + 2)
                && r.find(to + 1, i -> r.isNumber(i) || r.is(i, Kind.TIME, Kind.AUXILIARY)) < 0
                && isShort(r.said(first, to), heard);
        String wish = heard.isSpanish() ? "recuérdame en " : "remind me in ";
        return timed ? wish + r.said(first, to) + (heard.isSpanish() ? " " : " about ") + r.said(to + 1) : r.text();
    }

    private static boolean isShort(String length, Heard heard) {
        return Answers.length(length, heard.said())
                .filter(duration -> duration.compareTo(SHORT) <= 0)
                .isPresent();
    }
}
