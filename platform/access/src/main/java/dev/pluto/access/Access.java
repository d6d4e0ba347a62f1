package dev.pluto.access;

import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which an operator touches the rows of a person: what the caller may do is done in one transaction within their
 * scope, and a deed that leaves a line ({@link LinePolicy}) is written into the audit trail in that transaction. What was done is
 * written, what is written was done.
 *
 * <p>Who calls is asked at once, not when the work begins: that may be when the request is over, in work others wait for too.
 */
@ApplicationScoped
public class Access {

    private static final Uni<Void> NOTHING = Uni.createFrom().voidItem();

    private final Caller caller;
    private final Transactions transactions;
    private final AuditTrail trail;

    Access(Caller caller, Transactions transactions, AuditTrail trail) {
        this.caller = caller;
        this.transactions = transactions;
        this.trail = trail;
    }

    /**
     * A deed on the data of one person.
     *
     * @param owner whose data; of a person who calls it is their own
     * @throws dev.pluto.http.problem.Problem 403 {@code access:forbidden} without the permission, 404 {@code request:not-found} to a
     *     person for somebody else's
     */
    public <T> Uni<T> audited(Deed deed, UUID owner, Function<SqlConnection, Uni<T>> work) {
        caller.require(deed.permission());
        Optional<Line> line = line(deed);
        return transactions.sql(
                caller.scopeFor(owner), tx -> noted(tx, line, owner).chain(() -> work.apply(tx)));
    }

    /**
     * A deed on the data of one person, as {@link #audited(Deed, UUID, Function)}, in a Hibernate Reactive session: for what is
     * written in no other way.
     */
    public <T> Uni<T> auditedInSession(Deed deed, UUID owner, Function<Mutiny.Session, Uni<T>> work) {
        caller.require(deed.permission());
        Optional<Line> line = line(deed);
        return transactions.session(
                caller.scopeFor(owner), tx -> noted(tx, line, owner).chain(() -> work.apply(tx)));
    }

    /**
     * A deed that concerns whomever it finds, or nobody: a search, a page of what is everybody's. An operator's is written down
     * either way.
     *
     * @param concerned whom, of what the work gave
     * @throws dev.pluto.http.problem.Problem 403 {@code access:forbidden} without the permission
     */
    public <T> Uni<T> auditedFinding(
            Deed deed, Function<SqlConnection, Uni<T>> work, Function<T, Optional<UUID>> concerned) {
        caller.require(deed.permission());
        Optional<Line> line = line(deed);
        return transactions.sql(
                caller.scope(),
                tx -> work.apply(tx)
                        .call(found -> noted(tx, line, concerned.apply(found).orElse(null))));
    }

    /**
     * A deed on something that is named without its owner.
     *
     * @param ownerOf looks up whose it is and fails when there is no such thing; not asked when a person calls
     * @param work is given whose it is, as far as the caller may know: a person who names another's finds nothing
     * @throws dev.pluto.http.problem.Problem 403 {@code access:forbidden} without the permission
     */
    public <T> Uni<T> audited(
            Deed deed, Function<SqlConnection, Uni<UUID>> ownerOf, BiFunction<SqlConnection, UUID, Uni<T>> work) {
        caller.require(deed.permission());
        Optional<Line> line = line(deed);
        if (caller.isPerson()) {
            UUID own = caller.personId();
            return transactions.sql(
                    Scope.person(own), tx -> noted(tx, line, own).chain(() -> work.apply(tx, own)));
        }
        return transactions.sql(
                caller.scope(),
                tx -> ownerOf.apply(tx).call(owner -> noted(tx, line, owner)).chain(owner -> work.apply(tx, owner)));
    }

    /** A deed as it is to be written down, and in whose name. */
    private record Line(String actor, Deed deed) {}

    /** Empty when it leaves none. */
    private Optional<Line> line(Deed deed) {
        return LinePolicy.leavesLine(caller.kind(), deed.permission())
                ? Optional.of(new Line(
                        caller.actor(), caller.application().map(deed::through).orElse(deed)))
                : Optional.empty();
    }

    private Uni<Void> noted(SqlConnection tx, Optional<Line> line, @Nullable UUID owner) {
        return line.map(one -> trail.record(tx, one.deed().by(one.actor(), owner)))
                .orElse(NOTHING);
    }

    private Uni<Void> noted(Mutiny.Session tx, Optional<Line> line, UUID owner) {
        return line.map(one -> trail.record(tx, one.deed().by(one.actor(), owner)))
                .orElse(NOTHING);
    }
}
