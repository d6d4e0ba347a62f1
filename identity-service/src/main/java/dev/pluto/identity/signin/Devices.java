package dev.pluto.identity.signin;

import dev.pluto.identity.session.Client;
import dev.pluto.protection.BlindIndex;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What persons have signed in with before. */
@ApplicationScoped
public class Devices {

    private static final String AGENT = "device.agent";

    private static final String KEEP = """
            insert into device (device_id, user_id, token_index, agent_sealed, first_at, last_at)
            values ($1, $2, $3, $4, $5, $5)
            on conflict (user_id, token_index) do update set last_at = $5""";

    private static final String LIST = """
            select d.device_id, d.agent_sealed, d.first_at, d.last_at,
                   (select count(*) from session s
                     where s.user_id = d.user_id and s.device_index = d.token_index and s.ended_at is null
                       and s.expires_at > $2)::int as sessions
              from device d where d.user_id = $1 order by d.last_at desc, d.device_id""";
    private static final String KNOWN = "select from device where user_id = $1 and token_index = $2";
    private static final String FORGET =
            "delete from device where user_id = $1 and device_id = $2 returning token_index";

    private final PersonKeys keys;
    private final BlindIndex index;
    private final RowByRow rowByRow;
    private final Clock clock;

    Devices(PersonKeys keys, BlindIndex index, RowByRow rowByRow, Clock clock) {
        this.keys = keys;
        this.index = index;
        this.rowByRow = rowByRow;
        this.clock = clock;
    }

    /** What is kept of the name the asking device gives itself; empty where it said none. */
    public byte[] indexOf(From from) {
        return from.device() == null ? new byte[0] : indexOf(from.device());
    }

    /** What is kept of the name a device gives itself. */
    byte[] indexOf(String device) {
        return index.of("device", device);
    }

    /** Whether the person has signed in with it. @param device {@link #indexOf} its name */
    Uni<Boolean> isKnown(SqlConnection tx, UUID userId, byte[] device) {
        return tx.preparedQuery(KNOWN)
                .execute(Tuple.of(userId, Buffer.buffer(device)))
                .map(rows -> rows.size() > 0);
    }

    /** They have signed in; nothing is kept where the device said nothing. */
    Uni<Void> keep(SqlConnection tx, Half half) {
        byte[] device = half.device();
        return device == null ? Uni.createFrom().voidItem() : keep(tx, half.userId(), device, half.client());
    }

    /** A person's, the last used first. */
    Uni<List<Device>> list(SqlConnection tx, UUID userId) {
        return keys.of(tx, userId)
                .chain(key -> tx.preparedQuery(LIST)
                        .execute(Tuple.of(userId, now()))
                        .map(rows -> {
                            List<Device> devices = new ArrayList<>();
                            rows.forEach(row -> devices.add(device(row, userId, key)));
                            return devices;
                        }));
    }

    /** @return {@link #indexOf} its name, empty when the person has no such device */
    Uni<Optional<byte[]>> forget(SqlConnection tx, UUID userId, UUID device) {
        return tx.preparedQuery(FORGET)
                .execute(Tuple.of(userId, device))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(
                                rows.iterator().next().getBuffer("token_index").getBytes()));
    }

    private Device device(Row row, UUID userId, PersonKey key) {
        UUID id = row.getUUID("device_id");
        byte[] sealed = row.getBuffer("agent_sealed").getBytes();
        return new Device(
                id,
                rowByRow.read("device", userId, () -> key.open(AGENT, id, sealed))
                        .filter(Predicate.not(String::isEmpty))
                        .orElse(null),
                row.getOffsetDateTime("first_at").toInstant(),
                row.getOffsetDateTime("last_at").toInstant(),
                row.getInteger("sessions"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * The person has signed in with it.
     *
     * @param device {@link #indexOf} its name
     */
    private Uni<Void> keep(SqlConnection tx, UUID userId, byte[] device, Client client) {
        UUID id = UUID.randomUUID();
        OffsetDateTime now = now();
        String agent = client.agent() == null ? "" : client.agent();
        return keys.of(tx, userId)
                .chain(key -> tx.preparedQuery(KEEP)
                        .execute(Tuple.of(
                                id, userId, Buffer.buffer(device), Buffer.buffer(key.seal(AGENT, id, agent)), now)))
                .replaceWithVoid();
    }
}
