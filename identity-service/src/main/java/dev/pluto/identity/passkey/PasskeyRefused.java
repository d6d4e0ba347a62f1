package dev.pluto.identity.passkey;

/** What an authenticator made is not taken. */
final class PasskeyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal why;

    PasskeyRefused(Refusal why) {
        super(why.title());
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
