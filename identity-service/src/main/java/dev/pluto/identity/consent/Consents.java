package dev.pluto.identity.consent;

import dev.pluto.access.ApplicationScopes;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Table {@code oauth_consent}. What a person agrees to and takes back leaves a line. */
@ApplicationScoped
public class Consents {

    private static final String FIND = "select scopes from oauth_consent where user_id = $1 and client_id = $2";
    private static final String STANDS =
            "select scopes from oauth_consent where user_id = $1 and client_id = $2 and scopes @> $3 for share";
    private static final String AGREE = """
            insert into oauth_consent as c (user_id, client_id, scopes, agreed_at, changed_at) values ($1, $2, $3, $4, $4)
            on conflict (user_id, client_id) do update
               set scopes = array(select distinct unnest(c.scopes || excluded.scopes) order by 1), changed_at = excluded.changed_at""";
    private static final String LIST = """
            select c.client_id, o.name, c.scopes, c.agreed_at, c.changed_at
              from oauth_consent c join oauth_client o on o.client_id = c.client_id
             where c.user_id = $1 order by c.changed_at desc, c.client_id""";
    private static final String TAKE_BACK = "delete from oauth_consent where user_id = $1 and client_id = $2";

    private static final String FORGET = "delete from oauth_consent where client_id = $1";

    private final AuditTrail audit;
    private final Clock clock;

    Consents(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** What a person has let an application do; nothing where they were never asked. */
    public Uni<Set<String>> find(SqlConnection tx, UUID userId, String clientId) {
        return tx.preparedQuery(FIND)
                .execute(Tuple.of(userId, clientId))
                .map(rows -> rows.size() == 0
                        ? Set.of()
                        : Set.of(rows.iterator().next().getArrayOfStrings("scopes")));
    }

    /** Whether a person lets an application do this, and does until this transaction ends: who takes it back waits. */
    public Uni<Boolean> stands(SqlConnection tx, UUID userId, String clientId, Collection<String> scopes) {
        return tx.preparedQuery(STANDS)
                .execute(Tuple.of(userId, clientId, scopes.toArray(String[]::new)))
                .map(rows -> rows.size() > 0);
    }

    /** Lets an application do this as well. */
    public Uni<Void> agree(SqlConnection tx, UUID userId, String clientId, Collection<String> scopes) {
        return tx.preparedQuery(AGREE)
                .execute(Tuple.of(userId, clientId, scopes.stream().distinct().toArray(String[]::new), now()))
                .chain(() -> audit.record(tx, line(userId, "application.allow", clientId)));
    }

    Uni<List<Allowed>> list(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(LIST)
                .execute(Tuple.of(userId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Consents::allowed)
                        .toList());
    }

    /** @return whether there was anything to take back */
    Uni<Boolean> takeBack(SqlConnection tx, UUID userId, String clientId) {
        return tx.preparedQuery(TAKE_BACK)
                .execute(Tuple.of(userId, clientId))
                .map(rows -> rows.rowCount() > 0)
                .call(some -> Boolean.TRUE.equals(some)
                        ? audit.record(tx, line(userId, "application.revoke", clientId))
                        : Uni.createFrom().voidItem());
    }

    /** An application is removed: nobody lets it do anything any more. */
    public Uni<Void> forget(SqlConnection tx, String clientId) {
        return tx.preparedQuery(FORGET).execute(Tuple.of(clientId)).replaceWithVoid();
    }

    private static AuditEntry line(UUID userId, String action, String clientId) {
        return new AuditEntry(userId.toString(), action, userId, "application " + clientId, "signed in");
    }

    private static Allowed allowed(Row row) {
        return new Allowed(
                row.getString("client_id"),
                row.getString("name"),
                Stream.of(row.getArrayOfStrings("scopes"))
                        .map(scope -> new Allowed.Scope(
                                scope, ApplicationScopes.wordsOf(scope).orElse(scope)))
                        .toList(),
                row.getOffsetDateTime("agreed_at").toInstant(),
                row.getOffsetDateTime("changed_at").toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
