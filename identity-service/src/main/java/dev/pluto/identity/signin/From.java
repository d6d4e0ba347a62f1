package dev.pluto.identity.signin;

import dev.pluto.http.security.ClientAddress;
import dev.pluto.identity.session.Client;
import org.jspecify.annotations.Nullable;

/**
 * Where a try to sign in comes from. Personal data: hides itself in text.
 *
 * @param client as it is kept of a session
 * @param holder whoever holds the address, empty when it is not known
 * @param device what the device calls itself, null when it says nothing
 */
public record From(Client client, String holder, @Nullable String device) {

    /**
     * Of a request.
     *
     * @param named where a backend asks for: counts only from inside the house
     */
    public static From of(ClientAddress seen, @Nullable String named, @Nullable String agent, @Nullable String device) {
        ClientAddress address = seen.forwarded() || named == null ? seen : new ClientAddress(named, true);
        return new From(new Client(address.address(), agent), address.holder(), device);
    }

    @Override
    public String toString() {
        return "From[hidden]";
    }
}
