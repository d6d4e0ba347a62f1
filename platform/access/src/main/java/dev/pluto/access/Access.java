package dev.pluto.access;

import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The way in which an operator touches the rows of a person (in memory, messaging and scheduler the only one; identity still
 * writes its lines itself): what the caller may do is done in one transaction within their scope, and an operator's deed is
 * written into the audit trail in that transaction. What was done is written, what is written was done. A person's own deeds
 * are not written down, nor are those of services, which act for a person.
 */
@ApplicationScoped
public class Access {

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
        return transactions.sql(
                caller.scopeFor(owner), tx -> noted(tx, deed, owner).chain(() -> work.apply(tx)));
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
        if (caller.isPerson()) {
            UUID own = caller.personId();
            return transactions.sql(Scope.person(own), tx -> work.apply(tx, own));
        }
        return transactions.sql(
                caller.scope(),
                tx -> ownerOf.apply(tx).call(owner -> noted(tx, deed, owner)).chain(owner -> work.apply(tx, owner)));
    }

    private Uni<Void> noted(SqlConnection tx, Deed deed, UUID owner) {
        return caller.isOperator()
                ? trail.record(tx, deed.by(caller.subject(), owner))
                : Uni.createFrom().voidItem();
    }
}
