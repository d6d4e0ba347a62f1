package dev.pluto.messaging.operator;

import dev.pluto.person.PersonSnapshot;
import dev.pluto.person.PersonSnapshots;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from identity, which keeps who is blocked, wherever it was decided. */
@ApplicationScoped
class StatusListener {

    private final PersonSnapshots snapshots;
    private final BlockReports reports;
    private final Blocks blocks;

    StatusListener(PersonSnapshots snapshots, BlockReports reports, Blocks blocks) {
        this.snapshots = snapshots;
        this.reports = reports;
        this.blocks = blocks;
    }

    @Incoming("user-changed")
    Uni<Void> on(ConsumerRecord<String, byte[]> event) {
        return snapshots.heard("block", event, this::obey);
    }

    private Uni<Void> obey(SqlConnection tx, PersonSnapshot person) {
        return reports.heard(tx, person.userId(), person.status(), person.version())
                .chain(status -> blocks.obey(tx, person.userId(), status.orElse("")));
    }
}
