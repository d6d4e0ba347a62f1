package dev.pluto.identity.risk;

import java.time.Instant;
import java.util.Optional;

/**
 * A sign-in that led to a session. Personal data: hides itself in text.
 *
 * @param country ISO 3166 code of where its address is, empty when that is not known
 */
record PastSignIn(Instant at, Optional<String> country) {

    @Override
    public String toString() {
        return "PastSignIn[hidden]";
    }
}
