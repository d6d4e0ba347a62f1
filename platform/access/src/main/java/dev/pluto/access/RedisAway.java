package dev.pluto.access;

/** Redis does not answer, or has lost what it was to keep. */
public final class RedisAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RedisAway(String why) {
        super(why, null, false, false);
    }
}
