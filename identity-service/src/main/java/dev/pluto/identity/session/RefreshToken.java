package dev.pluto.identity.session;

import dev.pluto.identity.BearerSecret;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What keeps a session alive: 256 random bits, known to their holder alone.
 *
 * @param text as clients have it; never in a log
 */
record RefreshToken(String text) {

    private static final String PREFIX = "plr_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    /** One that nobody has. */
    static RefreshToken random() {
        return new RefreshToken(PREFIX + BearerSecret.random());
    }

    /** @return empty for what cannot be one */
    static Optional<RefreshToken> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RefreshToken(text)) : Optional.empty();
    }

    /** What is kept of it. */
    byte[] hash() {
        return BearerSecret.hash(text);
    }

    @Override
    public String toString() {
        return "RefreshToken[hidden]";
    }
}
