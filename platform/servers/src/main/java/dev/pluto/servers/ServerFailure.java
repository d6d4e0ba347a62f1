package dev.pluto.servers;

/** A server of ours could not be started, reached or stopped; the message says which and where its log file is. */
public final class ServerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServerFailure(String message) {
        super(message);
    }

    public ServerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
