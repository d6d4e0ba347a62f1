package dev.pluto.identity.signin;

import dev.pluto.identity.session.Client;
import org.jspecify.annotations.Nullable;

/**
 * A try to sign in. Personal data: hides itself in text.
 *
 * @param who whom it names
 * @param password as it was typed
 * @param device what the device calls itself, null when it says nothing
 * @param client where it comes from
 * @param holder whoever holds that address, empty when it is not known
 */
record Attempt(Claim who, String password, @Nullable String device, Client client, String holder) {

    @Override
    public String toString() {
        return "Attempt[hidden]";
    }
}
