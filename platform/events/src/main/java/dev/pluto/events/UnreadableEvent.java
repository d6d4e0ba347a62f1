package dev.pluto.events;

/** Bytes that are not the event they should be. Names the event only: the bytes may hold personal data. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String what) {
        super("not readable as " + what, null, false, false);
    }
}
