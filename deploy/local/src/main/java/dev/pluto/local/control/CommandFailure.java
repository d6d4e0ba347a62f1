package dev.pluto.local.control;

/** A command could not do what it was asked; the message tells the person at the terminal what to do about it. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailure(String message) {
        super(message);
    }
}
