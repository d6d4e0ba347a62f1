package dev.pluto.local.control;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A failure without its messages: they may repeat what somebody said, which belongs in no log. */
final class Wordless {

    private static final int FRAMES = 12;

    private Wordless() {}

    /** The types of a failure and its causes, and where the first one happened. */
    static String describe(Throwable failure) {
        String types = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(FRAMES)
                .map(cause -> cause.getClass().getName())
                .collect(Collectors.joining(", caused by "));
        String frames = Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n  at " + frame)
                .collect(Collectors.joining());
        return types + frames;
    }
}
