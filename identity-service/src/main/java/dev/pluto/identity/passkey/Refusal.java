package dev.pluto.identity.passkey;

import java.util.Locale;

/** What is wrong with what an authenticator made. */
enum Refusal {
    /** It cannot be read. */
    UNREADABLE,
    /** Made for another challenge than it was asked for. */
    CHALLENGE,
    /** Made on a page of somebody else. */
    ORIGIN,
    /** Made for another house. */
    RP_ID,
    /** Nobody touched it, or it did not ask whose hand it was. */
    USER_VERIFICATION,
    /** It says where it comes from in a form that is not read, or not truly. */
    ATTESTATION,
    /** A key of a kind that was not asked for. */
    ALGORITHM,
    /** Not signed with the key. */
    SIGNATURE,
    /** It has been used less often than before: there may be two of it. */
    COUNTER,
    /** Otherwise than the specification wants it. */
    FORM,
    /** Nobody's, or somebody else's than it says. */
    UNKNOWN;

    /** As clients are told: {@code rp-id}. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
