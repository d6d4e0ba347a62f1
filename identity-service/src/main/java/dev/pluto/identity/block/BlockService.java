package dev.pluto.identity.block;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.Accounts;
import dev.pluto.identity.account.Profile;
import dev.pluto.identity.account.Profile.Snapshot;
import dev.pluto.identity.profile.ProfileCache;
import dev.pluto.identity.session.SessionEnd;
import dev.pluto.identity.session.SessionService;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Obeys an operator's decision once: status, audit and event in one transaction, the cache right after it. */
@ApplicationScoped
class BlockService {

    private static final Deed REPORT =
            new Deed(Permission.REPORT_BLOCKS, "account.report", "account", "told of an operator's decision");

    private final Access access;
    private final Accounts accounts;
    private final ProfileCache cache;
    private final SessionService sessions;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    BlockService(
            Access access,
            Accounts accounts,
            ProfileCache cache,
            SessionService sessions,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.cache = cache;
        this.sessions = sessions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The person after the decision, which changes nothing when a newer one was obeyed before.
     *
     * @param reporter the service that tells of it
     * @return fails with {@link Problem} 404 when there is no such person
     */
    Uni<Profile> obey(UUID userId, BlockOrder order, String reporter) {
        return access.auditedInSession(REPORT, userId, tx -> decided(tx, userId, order, reporter))
                .call(cache::refresh)
                .map(Snapshot::profile)
                .call(this::endSessions);
    }

    /** Of whoever is blocked, also when nothing changed: a reporter that saw this fail reports again. */
    private Uni<Void> endSessions(Profile person) {
        return person.status().equals("blocked")
                ? sessions.endAll(person.id(), SessionEnd.BLOCK, null)
                : Uni.createFrom().voidItem();
    }

    private Uni<Snapshot> decided(Mutiny.Session tx, UUID userId, BlockOrder order, String reporter) {
        boolean blocked = Objects.requireNonNull(order.blocked());
        long revision = Objects.requireNonNull(order.revision());
        return accounts.getLocked(tx, userId).chain(person -> {
            boolean changed = person.decide(blocked, revision, clock.instant());
            return tx.flush()
                    .map(written -> person.snapshot())
                    .call(after -> changed
                            ? tell(tx, after.profile(), order, reporter)
                            : Uni.createFrom().voidItem());
        });
    }

    private Uni<Void> tell(Mutiny.Session tx, Profile person, BlockOrder order, String reporter) {
        String action = Boolean.TRUE.equals(order.blocked()) ? "account.block" : "account.unblock";
        AuditEntry entry =
                new AuditEntry(reporter, action, person.id(), "account", "by " + order.operator() + ", told of by it");
        return outbox.add(tx, person.changed(List.of("status")), person.version())
                .chain(() -> audit.record(tx, entry));
    }
}
