package dev.pluto.identity.signin;

import dev.pluto.identity.session.Client;
import dev.pluto.identity.signin.Challenges.Half;
import dev.pluto.protection.BlindIndex;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** What persons have signed in with before. */
@ApplicationScoped
public class Devices {

    private static final String AGENT = "device.agent";

    private static final String KEEP = """
            insert into device (device_id, user_id, token_index, agent_sealed, first_at, last_at)
            values ($1, $2, $3, $4, $5, $5)
            on conflict (user_id, token_index) do update set last_at = $5""";

    private final PersonKeys keys;
    private final BlindIndex index;
    private final Clock clock;

    Devices(PersonKeys keys, BlindIndex index, Clock clock) {
        this.keys = keys;
        this.index = index;
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

    /** They have signed in; nothing is kept where the device said nothing. */
    Uni<Void> keep(SqlConnection tx, Half half) {
        byte[] device = half.device();
        return device == null ? Uni.createFrom().voidItem() : keep(tx, half.userId(), device, half.client());
    }

    /**
     * The person has signed in with it.
     *
     * @param device {@link #indexOf} its name
     */
    private Uni<Void> keep(SqlConnection tx, UUID userId, byte[] device, Client client) {
        UUID id = UUID.randomUUID();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        String agent = client.agent() == null ? "" : client.agent();
        return keys.of(tx, userId)
                .chain(key -> tx.preparedQuery(KEEP)
                        .execute(Tuple.of(
                                id, userId, Buffer.buffer(device), Buffer.buffer(key.seal(AGENT, id, agent)), now)))
                .replaceWithVoid();
    }
}
