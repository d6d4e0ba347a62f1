package dev.pluto.identity.session;

import java.util.List;
import java.util.Locale;

/** How somebody showed who they are. */
public enum SignInMethod {
    PASSWORD("pwd"),
    PASSWORD_AND_APP("pwd", "otp", "mfa"),
    PASSWORD_AND_RECOVERY_CODE("pwd", "mfa");

    private final List<String> reference;

    SignInMethod(String... reference) {
        this.reference = List.of(reference);
    }

    /** As tokens say it in {@code amr} (RFC 8176). */
    List<String> reference() {
        return reference;
    }

    /** As it is kept and counted: {@code password-and-app}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static SignInMethod of(String title) {
        return valueOf(title.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
