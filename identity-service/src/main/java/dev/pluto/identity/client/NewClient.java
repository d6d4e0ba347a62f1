package dev.pluto.identity.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An application that was registered, or got another secret.
 *
 * @param clientSecret which is shown this once; none of a public one
 */
record NewClient(
        RegisteredClient client,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String clientSecret) {

    @Override
    public String toString() {
        return "NewClient[" + client.clientId() + "]";
    }
}
