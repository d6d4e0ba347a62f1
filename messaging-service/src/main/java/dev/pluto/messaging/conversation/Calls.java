package dev.pluto.messaging.conversation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Table {@code phone_call}: calls with people, those we placed and those we answered. */
@ApplicationScoped
public class Calls {

    private static final String ADD = """
        insert into phone_call (id, user_id, provider, provider_call_id, direction, our_address, started_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (provider, provider_call_id) do nothing
        """;

    private static final String FIND =
            "select user_id, our_address from phone_call where provider = $1 and provider_call_id = $2";

    private static final String FIRST_UNKNOWN = """
        select listed.id from unnest($2::text[]) with ordinality as listed (id, n)
        where not exists (select from phone_call p where p.provider = $1 and p.provider_call_id = listed.id)
        order by listed.n limit 1
        """;

    /** Notes a call, once however often the provider tells of it. */
    public Uni<Void> add(SqlConnection tx, PhoneCall call) {
        return tx.preparedQuery(ADD)
                .execute(Tuple.tuple()
                        .addUUID(call.id())
                        .addUUID(call.userId())
                        .addString(call.provider())
                        .addString(call.providerCallId())
                        .addString(call.direction().code())
                        .addString(call.ourAddress())
                        .addOffsetDateTime(call.startedAt().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Whose a call is, and which number of ours it was with; empty when it is not noted, or not yet. */
    public Uni<Optional<Ends>> find(SqlConnection tx, String provider, String providerCallId) {
        return tx.preparedQuery(FIND)
                .execute(Tuple.of(provider, providerCallId))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(ends(rows.iterator().next())));
    }

    private static Ends ends(Row row) {
        return new Ends(row.getUUID("user_id"), row.getString("our_address"));
    }

    /** Both ends of a call. */
    public record Ends(UUID userId, String ourAddress) {}

    /** The first of the provider's ids that belongs to no call noted yet. */
    public Uni<Optional<String>> firstUnknown(SqlConnection tx, String provider, List<String> providerCallIds) {
        return tx.preparedQuery(FIRST_UNKNOWN)
                .execute(Tuple.tuple().addString(provider).addArrayOfString(providerCallIds.toArray(String[]::new)))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getString(0)));
    }
}
