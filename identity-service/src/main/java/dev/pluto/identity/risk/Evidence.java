package dev.pluto.identity.risk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a sign-in whose credential is right. Personal data: hides itself in text.
 *
 * @param at now
 * @param country ISO 3166 code of where its address is, empty when that is not known
 * @param hidden whether the address is on the list of anonymisers and hosting
 * @param knownDevice whether the person has signed in with the device before
 * @param wrongOfAccount wrong tries in a row in the person's name before it
 * @param wrongOfAddress wrong tries from its address within the hour, of whomever
 * @param past the person's sign-ins that are still known, the newest first
 */
record Evidence(
        Instant at,
        Optional<String> country,
        boolean hidden,
        boolean knownDevice,
        int wrongOfAccount,
        int wrongOfAddress,
        List<PastSignIn> past) {

    @Override
    public String toString() {
        return "Evidence[hidden]";
    }
}
