package dev.pluto.messaging.operator;

import dev.pluto.events.UserChanged;
import dev.pluto.outbox.AggregateVersion;
import dev.pluto.outbox.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from identity, which keeps who is blocked, wherever it was decided. */
@ApplicationScoped
class StatusListener {

    private final Inbox inbox;
    private final BlockReports reports;
    private final Blocks blocks;

    StatusListener(Inbox inbox, BlockReports reports, Blocks blocks) {
        this.inbox = inbox;
        this.reports = reports;
        this.blocks = blocks;
    }

    @Incoming("user-changed")
    Uni<Void> on(ConsumerRecord<String, byte[]> event) {
        long version = AggregateVersion.of(event);
        return inbox.once("block", event, UserChanged.class, (tx, change) -> obey(tx, change, version));
    }

    private Uni<Void> obey(SqlConnection tx, UserChanged change, long version) {
        return reports.heard(tx, change.userId(), change.status(), version)
                .chain(status -> blocks.obey(tx, change.userId(), status.orElse("")));
    }
}
