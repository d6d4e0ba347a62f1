package dev.pluto.identity.token;

import dev.pluto.identity.token.Clients.Client;
import java.util.Set;

/**
 * What a client is given of what it asks for: that and nothing more, or nothing at all. A service has to say for whom its token is and
 * what for; an operator's client has its roles and no scopes.
 *
 * @param unscoped whether a service that says neither is taken for one of the release before
 */
record RightsPolicy(boolean unscoped) {

    /** @throws TokenRefused {@code invalid_target} or {@code invalid_scope} */
    Rights decide(Client client, TokenRequest asked) {
        return client.isService() ? ofService(client, asked) : ofOperator(client, asked);
    }

    private Rights ofService(Client client, TokenRequest asked) {
        if (unscoped && asked.audience().isEmpty() && asked.scopes().isEmpty()) {
            return Rights.ofReleaseBefore(client.scopes());
        }
        String audience = asked.audience().orElseThrow(TokenRefused::invalidTarget);
        Set<String> may = client.scopes().get(audience);
        if (may == null) {
            throw TokenRefused.invalidTarget();
        }
        if (asked.scopes().isEmpty() || !may.containsAll(asked.scopes())) {
            throw TokenRefused.invalidScope();
        }
        return Rights.of(audience, asked.scopes());
    }

    private static Rights ofOperator(Client client, TokenRequest asked) {
        if (!asked.namesNoService()) {
            throw TokenRefused.invalidTarget();
        }
        if (!asked.scopes().isEmpty()) {
            throw TokenRefused.invalidScope();
        }
        return Rights.of(client.roles());
    }
}
