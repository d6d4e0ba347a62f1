package dev.pluto.identity.session;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.Optional;

/**
 * An application that acts for a person.
 *
 * @param clientId as operators registered it
 * @param scopes what the person has let it do
 */
public record Application(String clientId, List<String> scopes) {

    public Application {
        scopes = List.copyOf(scopes);
    }

    /** Of a session; empty for one of the person's own. */
    static Optional<Application> in(Row row) {
        return Optional.ofNullable(row.getString("client_id"))
                .map(client -> new Application(client, List.of(row.getArrayOfStrings("scopes"))));
    }
}
