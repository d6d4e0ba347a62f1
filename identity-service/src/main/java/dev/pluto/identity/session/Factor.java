package dev.pluto.identity.session;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody may show after the first, as {@code mfa_methods} of their settings names it. */
public enum Factor {
    TOTP("APP", null),
    RECOVERY_CODE("RECOVERY_CODE", null),
    SMS("TEXTED_CODE", "phone"),
    EMAIL("MAILED_CODE", "email");

    private final String shown;
    private final @Nullable String kind;

    Factor(String shown, @Nullable String kind) {
        this.shown = shown;
        this.kind = kind;
    }

    /** Whether it comes to a contact of this kind, {@code phone} or {@code email}. */
    public boolean comesTo(@Nullable String contact) {
        return kind != null && kind.equals(contact);
    }

    /** Whether a code is sent for it. */
    public boolean isSent() {
        return kind != null;
    }

    /** The end of a {@link SignInMethod}. */
    String shown() {
        return shown;
    }

    /** As it is asked for and kept: {@code recovery_code}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of {@link #title}. */
    public static Factor of(String title) {
        return valueOf(title.toUpperCase(Locale.ROOT));
    }
}
