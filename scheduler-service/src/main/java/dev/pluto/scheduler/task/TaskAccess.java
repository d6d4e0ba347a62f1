package dev.pluto.scheduler.task;

import dev.pluto.access.Caller;
import dev.pluto.http.Problem;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the caller may touch, each deed in one transaction. An operator's is written down first, in the same transaction: what
 * was done is written, what is written was done.
 */
@RequestScoped
class TaskAccess {

    private final Caller caller;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Tasks tasks;

    TaskAccess(Caller caller, Transactions transactions, AuditTrail audit, Tasks tasks) {
        this.caller = caller;
        this.transactions = transactions;
        this.audit = audit;
        this.tasks = tasks;
    }

    /**
     * Whose tasks are meant.
     *
     * @param pointer of {@code named} in the request
     * @throws Problem 404 for another person's, 422 for an operator who names nobody
     */
    UUID owner(@Nullable UUID named, String pointer) {
        if (caller.isPerson()) {
            UUID own = caller.personId();
            if (named != null && !named.equals(own)) {
                throw Problem.notFound();
            }
            return own;
        }
        if (named == null) {
            throw Problem.invalid(pointer, "is needed: whose task");
        }
        return named;
    }

    /**
     * A deed on one task.
     *
     * @param deed is given whose task it is, as far as the caller may know: a person who names another's task finds none
     */
    <T> Uni<T> audited(String action, UUID taskId, BiFunction<SqlConnection, UUID, Uni<T>> deed) {
        if (caller.isPerson()) {
            UUID own = caller.personId();
            return transactions.sql(Scope.person(own), tx -> deed.apply(tx, own));
        }
        String operator = caller.subject();
        return transactions.sql(
                Scope.operator(operator),
                tx -> tasks.ownerOf(tx, taskId)
                        .call(owner -> record(tx, operator, action, owner, taskId.toString()))
                        .chain(owner -> deed.apply(tx, owner)));
    }

    /** As above, for what concerns all tasks of a person. */
    <T> Uni<T> auditedFor(UUID owner, String action, Function<SqlConnection, Uni<T>> deed) {
        if (caller.isPerson()) {
            return transactions.sql(Scope.person(caller.personId()), deed);
        }
        String operator = caller.subject();
        return transactions.sql(
                Scope.operator(operator),
                tx -> record(tx, operator, action, owner, "tasks").chain(() -> deed.apply(tx)));
    }

    private Uni<Void> record(SqlConnection tx, String operator, String action, UUID owner, String resource) {
        return audit.record(tx, new AuditEntry(operator, action, owner, resource, "operator"));
    }
}
