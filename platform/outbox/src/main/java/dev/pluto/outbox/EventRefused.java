package dev.pluto.outbox;

/** An event that is given up. Says what kind of failure it was and nothing of what the event holds. */
final class EventRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String kind;

    EventRefused(String kind) {
        super("the effect fails for ever: " + kind, null, false, false);
        this.kind = kind;
    }

    String kind() {
        return kind;
    }
}
