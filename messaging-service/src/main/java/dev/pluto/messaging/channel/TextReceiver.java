package dev.pluto.messaging.channel;

import io.smallrye.mutiny.Uni;

/** Takes in the texts a provider brings. */
public interface TextReceiver {

    /** Takes a text in, durably when the answer comes; fails when it could not be, so that the provider brings it again. */
    Uni<Void> receive(InboundText text);
}
