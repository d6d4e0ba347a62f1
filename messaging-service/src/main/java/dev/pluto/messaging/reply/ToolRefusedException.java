package dev.pluto.messaging.reply;

/** A tool will not do what was asked, however often it is asked: say so now rather than try again. */
public final class ToolRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ToolRefusedException(Throwable cause) {
        super("a tool refused", cause);
    }
}
