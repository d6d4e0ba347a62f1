package dev.pluto.identity.passkey;

import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import java.util.UUID;

/**
 * A passkey that is kept, as it is needed to tell whether something was signed with it.
 *
 * @param open whether its person may sign in at all
 * @param key with the id of the credential
 * @param counter how often it had been used, by its own count; 0 where it does not count
 * @param synced whether it goes to other devices of its person
 * @param backedUp whether it has gone
 */
record KeptPasskey(
        UUID id,
        UUID userId,
        boolean open,
        AttestedCredentialData key,
        long counter,
        boolean synced,
        boolean backedUp) {

    @Override
    public String toString() {
        return "KeptPasskey[" + id + "]";
    }
}
