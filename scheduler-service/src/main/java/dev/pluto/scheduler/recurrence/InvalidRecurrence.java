package dev.pluto.scheduler.recurrence;

/** A rule that cannot be followed. The message is ours and safe to show: it never repeats the input. */
public final class InvalidRecurrence extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidRecurrence(String reason) {
        super(reason);
    }
}
