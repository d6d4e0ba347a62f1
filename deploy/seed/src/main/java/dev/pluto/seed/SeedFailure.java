package dev.pluto.seed;

/** Why it does not go on; the message is for whoever started it. */
final class SeedFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SeedFailure(String message) {
        super(message);
    }

    SeedFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
