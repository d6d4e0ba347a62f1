package dev.pluto.identity.activation;

import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.BlindIndex;
import dev.pluto.protection.ServiceKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Contacts that were no number. */
@ApplicationScoped
class RefusedContacts {

    private static final String KEEP = """
            insert into refused_contact (refused_id, contact_sealed, contact_index, channel, refused_on, first_at, last_at,
                                         times)
            values ($1, $2, $3, $4, $5, $6, $6, 1)
            on conflict (contact_index, channel, refused_on) do update
               set times = refused_contact.times + 1, last_at = excluded.last_at
            returning refused_id, times""";

    private static final String SEAL = "refused_contact.contact";
    private static final String INDEX = "refused-contact";

    private final ServiceKey serviceKey;
    private final BlindIndex blindIndex;
    private final AuditTrail audit;
    private final Clock clock;

    RefusedContacts(ServiceKey serviceKey, BlindIndex blindIndex, AuditTrail audit, Clock clock) {
        this.serviceKey = serviceKey;
        this.blindIndex = blindIndex;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a contact that was no number: one row per spelling, channel and day, and one line in the audit trail.
     *
     * @param caller the service that was contacted
     */
    Uni<Void> keep(SqlConnection tx, String contact, String channel, String caller) {
        UUID id = UUID.randomUUID();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return tx.preparedQuery(KEEP)
                .execute(Tuple.from(List.of(
                        id,
                        Buffer.buffer(serviceKey.seal(SEAL, id.toString(), contact)),
                        Buffer.buffer(blindIndex.of(INDEX, contact)),
                        channel,
                        now.toLocalDate(),
                        now)))
                .map(rows -> rows.iterator().next())
                .chain(kept -> noteFirst(tx, kept, caller));
    }

    private Uni<Void> noteFirst(SqlConnection tx, Row kept, String caller) {
        String resource = "refused_contact/" + kept.getUUID("refused_id");
        return kept.getLong("times") > 1
                ? Uni.createFrom().voidItem()
                : audit.record(tx, new AuditEntry(caller, "contact.refused", null, resource, "not a phone number"));
    }
}
