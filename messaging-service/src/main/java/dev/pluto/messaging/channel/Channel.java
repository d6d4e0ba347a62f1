package dev.pluto.messaging.channel;

/** A way to a person's phone. */
public enum Channel {
    /** Texts, whatever carries them: SMS, RCS or a messenger. */
    SMS("sms"),
    /** Calls. */
    VOICE("voice");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /** As stored, published and counted. */
    public String code() {
        return code;
    }

    /** Whether this is the channel a code stands for. */
    public boolean is(String code) {
        return this.code.equals(code);
    }
}
