package dev.pluto.identity.code;

import dev.pluto.identity.session.SignInMethod;
import java.util.Locale;

/** How a code reaches somebody. */
enum CodeWay {
    SMS("sms", SignInMethod.TEXTED_CODE),
    CALL("voice", SignInMethod.CALLED_CODE),
    MAIL("mail", SignInMethod.MAILED_CODE);

    private final String channel;
    private final SignInMethod method;

    CodeWay(String channel, SignInMethod method) {
        this.channel = channel;
        this.method = method;
    }

    /** As messaging calls it, which has no mail. */
    String channel() {
        return channel;
    }

    /** How somebody signs in who shows a code that came this way. */
    SignInMethod method() {
        return method;
    }

    /** The kind of contact it goes to. */
    String contact() {
        return this == MAIL ? "email" : "phone";
    }

    /** As it is asked for and kept. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CodeWay of(String title) {
        return valueOf(title.toUpperCase(Locale.ROOT));
    }
}
