package dev.pluto.identity.signin;

import dev.pluto.http.security.ClientAddress;
import dev.pluto.identity.risk.SignInDetail;
import dev.pluto.identity.session.Arrival;
import dev.pluto.identity.session.Client;
import dev.pluto.identity.session.Factor;
import dev.pluto.identity.session.SignInMethod;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is half in.
 *
 * @param first what they have shown
 * @param factors what they may show after it
 * @param device keyed hash of what theirs calls itself, null when it says nothing
 * @param client where they come from
 * @param held what was held of their sign-in; null until it is judged
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Half(
        UUID userId,
        SignInMethod first,
        List<Factor> factors,
        byte @Nullable [] device,
        Client client,
        @Nullable SignInDetail held) {

    /** The same, judged. */
    Half judged(SignInDetail detail) {
        return new Half(userId, first, factors, device, client, detail);
    }

    /** In, by this. */
    Arrival by(SignInMethod method) {
        return new Arrival(userId, method, client, device, held);
    }

    /** Whoever holds the address they come from, empty when it is not known. */
    public String holder() {
        return new ClientAddress(client.address(), true).holder();
    }

    @Override
    public String toString() {
        return "Half[" + userId + "]";
    }
}
