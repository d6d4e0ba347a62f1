package dev.pluto.http.security;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Counts what is to be told, so that somebody who tries a thousand times a second is told of twice a minute: at once, and
 * at the end of the minute with how often. However many networks take part, no more than {@link #MOST} are told apart.
 */
final class SecurityTally {

    static final int MOST = 200;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final String ELSEWHERE = "elsewhere";

    /**
     * What is one thing to an operator.
     *
     * @param actor subject of a token, {@code anonymous} without one
     * @param network where it came from, without the last part of the address
     */
    record Subject(SecurityEvent kind, String actor, String network) {}

    /** @param count how often since the subject was told of last */
    record Line(Subject subject, int count) {}

    private final Map<Subject, Window> windows = new HashMap<>();

    synchronized void add(Subject subject, Instant now) {
        boolean known = windows.containsKey(subject) || windows.size() < MOST;
        Subject told = known ? subject : new Subject(subject.kind(), ELSEWHERE, ELSEWHERE);
        windows.computeIfAbsent(told, any -> new Window(now)).untold++;
    }

    /** What is to be told now. It counts as told. */
    synchronized List<Line> due(Instant now) {
        List<Line> lines = new ArrayList<>();
        for (Iterator<Map.Entry<Subject, Window>> all = windows.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<Subject, Window> entry = all.next();
            Window window = entry.getValue();
            boolean over = !now.isBefore(window.begin.plus(WINDOW));
            if (window.untold > 0 && (over || !window.told)) {
                lines.add(new Line(entry.getKey(), window.untold));
                window.untold = 0;
                window.told = true;
            }
            if (over) {
                all.remove();
            }
        }
        return lines;
    }

    private static final class Window {
        private final Instant begin;
        private boolean told;
        private int untold;

        Window(Instant begin) {
            this.begin = begin;
        }
    }
}
