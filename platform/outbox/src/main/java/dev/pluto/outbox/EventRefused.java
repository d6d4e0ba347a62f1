package dev.pluto.outbox;

/** An event whose effect fails for ever. Says what kind of failure it was and nothing of what the event holds. */
final class EventRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventRefused(String kind) {
        super("the effect fails for ever: " + kind, null, false, false);
    }
}
