package dev.pluto.local.control;

import java.util.Arrays;

/** A failure without its messages: they may repeat what somebody said, which belongs in no log. */
final class Wordless {

    private static final int CAUSES = 5;
    private static final int FRAMES = 12;

    private Wordless() {}

    /** The types of a failure and its causes, and where the first one happened. */
    static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder(failure.getClass().getName());
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            text.append(", caused by ").append(cause.getClass().getName());
            cause = cause.getCause();
        }
        Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .forEach(frame -> text.append("\n  at ").append(frame));
        return text.toString();
    }
}
