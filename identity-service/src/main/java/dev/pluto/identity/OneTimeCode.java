package dev.pluto.identity;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;

/** Codes of six digits that are sent to somebody, who shows them once. */
public final class OneTimeCode {

    /** One lives for so long: the most that ASVS 5.0, 6.5.5 allows. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    /** So often may one be tried. */
    public static final int MOST_TRIES = 5;

    private static final int NUMBERS = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {}

    /** One that nobody knows. */
    public static String random() {
        return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(NUMBERS));
    }
}
