package dev.pluto.identity.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Set;

/**
 * Who may ask for a token with a secret: {@code pluto.clients."messaging".secret}, {@code .roles} and
 * {@code .scopes."pluto-memory"}.
 */
@ConfigMapping(prefix = "pluto.clients")
interface ClientsConfig {

    /** The clients by their ids. The id is also the subject of the token. */
    @WithParentName
    Map<String, Client> clients();

    /** One client. */
    interface Client {

        /** The secret, at least 16 characters. */
        String secret();

        /** What the token's {@code groups} say: {@code service}, or {@code support}, {@code operator} or {@code admin}. */
        Set<String> roles();

        /**
         * What a service may do at others: scopes by audience, as deploy/suite.yaml names them under {@code calls}. A service without
         * any gets no token, nor does one that asks for more.
         */
        Map<String, Set<String>> scopes();
    }
}
