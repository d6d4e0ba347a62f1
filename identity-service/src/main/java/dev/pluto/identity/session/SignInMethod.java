package dev.pluto.identity.session;

import java.util.List;
import java.util.Locale;

/** How somebody showed who they are. */
public enum SignInMethod {
    PASSWORD("pwd");

    private final List<String> reference;

    SignInMethod(String... reference) {
        this.reference = List.of(reference);
    }

    /** As tokens say it in {@code amr} (RFC 8176). */
    List<String> reference() {
        return reference;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SignInMethod of(String title) {
        return valueOf(title.toUpperCase(Locale.ROOT));
    }
}
