package dev.pluto.messaging.channel;

import java.net.URI;
import java.util.Optional;

/** Where whoever carries texts keeps what came with them. */
public interface MediaSource {

    /**
     * How an address may be asked.
     *
     * @return empty when it is none of the provider's
     */
    Optional<Access> access(URI address);

    /**
     * What an address of the provider's is asked with.
     *
     * @param authorization value of the header; empty where the account's password does not belong
     * @param isStandIn whether something on a network of our own stands in for the provider
     */
    record Access(Optional<String> authorization, boolean isStandIn) {

        @Override
        public String toString() {
            return "Access";
        }
    }
}
