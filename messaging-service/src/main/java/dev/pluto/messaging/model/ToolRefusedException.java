package dev.pluto.messaging.model;

/** A tool will not do what was asked, however often it is asked: say so now rather than try again. */
public final class ToolRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ToolRefusedException(Throwable cause) {
        super("a tool refused", cause);
    }
}
