package dev.pluto.identity.block;

import dev.pluto.http.Problem;
import dev.pluto.identity.profile.Profile;
import dev.pluto.identity.profile.ProfileService;
import dev.pluto.identity.profile.ProfileSnapshot;
import dev.pluto.identity.profile.Profiles;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Obeys an operator's decision once: status, audit and event in one transaction, the cache right after it. */
@ApplicationScoped
class BlockService {

    private static final Scope SCOPE = Scope.service("block");

    private final Transactions transactions;
    private final Blocks blocks;
    private final Profiles profiles;
    private final ProfileService profileService;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    BlockService(
            Transactions transactions,
            Blocks blocks,
            Profiles profiles,
            ProfileService profileService,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.blocks = blocks;
        this.profiles = profiles;
        this.profileService = profileService;
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
        return transactions
                .sql(SCOPE, tx -> decided(tx, userId, order, reporter))
                .call(profileService::refresh)
                .map(ProfileSnapshot::profile);
    }

    private Uni<ProfileSnapshot> decided(SqlConnection tx, UUID userId, BlockOrder order, String reporter) {
        boolean blocked = Objects.requireNonNull(order.blocked());
        long revision = Objects.requireNonNull(order.revision());
        return blocks.decide(tx, userId, blocked, revision, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .chain(changed -> profiles.find(tx, userId)
                        .map(found -> found.orElseThrow(Problem::notFound))
                        .call(person -> changed
                                ? tell(tx, person.profile(), order, reporter)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> tell(SqlConnection tx, Profile person, BlockOrder order, String reporter) {
        String action = Boolean.TRUE.equals(order.blocked()) ? "account.block" : "account.unblock";
        AuditEntry entry =
                new AuditEntry(reporter, action, person.id(), "account", "by " + order.operator() + ", told of by it");
        return outbox.add(tx, person.changed(List.of("status")), person.version())
                .chain(() -> audit.record(tx, entry));
    }
}
