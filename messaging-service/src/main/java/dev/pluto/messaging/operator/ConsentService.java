package dev.pluto.messaging.operator;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.consent.ConsentChange;
import dev.pluto.messaging.consent.ConsentChange.Source;
import dev.pluto.messaging.consent.Consents;
import dev.pluto.messaging.operator.ConsentResource.ConsentView;
import dev.pluto.protection.DataSubjects;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Whether somebody wants to hear from us by text: shown, and noted on their behalf. */
@ApplicationScoped
class ConsentService {

    private static final int LATEST = 50;

    private final Access access;
    private final Consents consents;
    private final DataSubjects subjects;
    private final Clock clock;

    ConsentService(Access access, Consents consents, DataSubjects subjects, Clock clock) {
        this.access = access;
        this.consents = consents;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** @throws Problem 404 when nothing is known of them */
    Uni<ConsentView> get(UUID userId) {
        return access.audited(
                new Deed(Permission.READ_CONVERSATIONS, "read", "consent", "operator's look"),
                userId,
                tx -> requireKnown(tx, userId).chain(() -> view(tx, userId)));
    }

    /**
     * Counts from the next message on.
     *
     * @param reason what they told, for the ledger; sealed there
     * @throws Problem 404 when nothing is known of them
     */
    Uni<ConsentView> note(UUID userId, boolean isOptedOut, String reason) {
        var change = new ConsentChange(isOptedOut, Source.OPERATOR, Optional.of(reason), clock.instant());
        return access.audited(
                new Deed(
                        Permission.WRITE_CONVERSATIONS,
                        isOptedOut ? "opt-out" : "opt-in",
                        "consent",
                        "noted for the person, who told why"),
                userId,
                tx -> requireKnown(tx, userId)
                        .chain(() -> consents.note(tx, userId, Channel.SMS, change))
                        .chain(() -> view(tx, userId)));
    }

    private Uni<Void> requireKnown(SqlConnection tx, UUID userId) {
        return subjects.isKnown(tx, userId)
                .invoke(known -> {
                    if (!known) {
                        throw Problem.notFound();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<ConsentView> view(SqlConnection tx, UUID userId) {
        return consents.of(tx, userId, Channel.SMS)
                .flatMap(status -> consents.changes(tx, userId, Channel.SMS, LATEST)
                        .map(changes -> new ConsentView(Channel.SMS.code(), status.optedOutAt(), changes)));
    }
}
