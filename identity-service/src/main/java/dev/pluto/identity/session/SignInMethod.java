package dev.pluto.identity.session;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How somebody showed who they are. */
public enum SignInMethod {
    PASSWORD("pwd"),
    PASSWORD_AND_APP("pwd", "otp", "mfa"),
    PASSWORD_AND_RECOVERY_CODE("pwd", "mfa"),
    PASSWORD_AND_TEXTED_CODE("pwd", "otp", "sms", "mfa"),
    PASSWORD_AND_MAILED_CODE("pwd", "otp", "mfa"),
    TEXTED_CODE("otp", "sms"),
    TEXTED_CODE_AND_APP("otp", "sms", "mfa"),
    TEXTED_CODE_AND_RECOVERY_CODE("otp", "sms", "mfa"),
    TEXTED_CODE_AND_MAILED_CODE("otp", "sms", "mfa"),
    CALLED_CODE("otp", "tel"),
    CALLED_CODE_AND_APP("otp", "tel", "mfa"),
    CALLED_CODE_AND_RECOVERY_CODE("otp", "tel", "mfa"),
    CALLED_CODE_AND_MAILED_CODE("otp", "tel", "mfa"),
    MAILED_CODE("otp"),
    MAILED_CODE_AND_APP("otp", "mfa"),
    MAILED_CODE_AND_RECOVERY_CODE("otp", "mfa"),
    MAILED_CODE_AND_TEXTED_CODE("otp", "sms", "mfa"),
    /** A key that may go to other devices of its owner, shown by hand: both factors in one. */
    PASSKEY("swk", "user", "mfa"),
    /** The same of a key that stays in its hardware. */
    HARDWARE_KEY("hwk", "user", "mfa");

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

    /** The same with a second factor after it, which comes another way. */
    public SignInMethod and(Factor second) {
        return valueOf(name() + "_AND_" + second.shown());
    }

    /** The kind of contact a code went to by which somebody begins, {@code phone} or {@code email}; null for anything else. */
    public @Nullable String contact() {
        return switch (this) {
            case TEXTED_CODE, CALLED_CODE -> "phone";
            case MAILED_CODE -> "email";
            default -> null;
        };
    }

    /** Of {@link #title}. */
    public static SignInMethod of(String title) {
        return valueOf(title.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
