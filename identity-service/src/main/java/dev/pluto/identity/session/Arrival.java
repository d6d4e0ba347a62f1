package dev.pluto.identity.session;

import dev.pluto.identity.risk.SignInDetail;
import dev.pluto.identity.risk.Visit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has shown who they are and comes in.
 *
 * @param method what they have shown
 * @param device keyed hash of what their device calls itself, null where it said nothing
 * @param held what was held of their sign-in; null where nobody judged it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Arrival(
        UUID userId,
        SignInMethod method,
        Client client,
        byte @Nullable [] device,
        @Nullable SignInDetail held) {

    Visit visit() {
        return new Visit(userId, method.title(), client.address(), device, 0, 0);
    }

    @Override
    public String toString() {
        return "Arrival[" + userId + "]";
    }
}
