package dev.pluto.http.security;

import java.util.Locale;

/** What somebody tried at a door and was not let in with. */
public enum SecurityEvent {
    /** A client showed a secret that is not its own. */
    SIGN_IN_FAILED,
    /** A client has to wait, so often was its secret wrong. */
    SIGN_IN_SLOWED,
    /** A refresh token was shown again long after it had been replaced: two have it. */
    REFRESH_REUSED,
    /** A code was shown again by which an application had got its tokens: two have it. */
    CODE_REUSED,
    /** A passkey had been used less often than before: there may be two of it. */
    PASSKEY_DOUBTED,
    /** A client that is known asked for an audience or a scope it may not have. */
    SCOPE_REFUSED,
    /** A service's secret or token came from outside. */
    SERVICE_FROM_OUTSIDE,
    /** A webhook whose signature does not fit. */
    SIGNATURE_REFUSED,
    /** A webhook that is signed, but for an account or a number of somebody else. */
    WEBHOOK_NOT_OURS,
    /** A token that is not ours, has ended or was tampered with. */
    TOKEN_REFUSED,
    /** A good token, and a door its roles do not open. */
    ACCESS_REFUSED;

    /** As in meters, logs and the audit trail: {@code sign-in-failed}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
