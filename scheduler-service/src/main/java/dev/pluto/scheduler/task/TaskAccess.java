package dev.pluto.scheduler.task;

import dev.pluto.http.Caller;
import dev.pluto.http.Problem;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the caller may touch. An operator's deed is written down first; if it cannot be, it is not done. */
@RequestScoped
class TaskAccess {

    private final Caller caller;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final TaskService tasks;

    TaskAccess(Caller caller, Transactions transactions, AuditTrail audit, TaskService tasks) {
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

    /** Writes down an operator's deed on a task, then does it. */
    <T> Uni<T> audited(String action, UUID taskId, Function<Scope, Uni<T>> deed) {
        Scope scope = scope();
        return caller.isPerson()
                ? deed.apply(scope)
                : tasks.ownerOf(scope, taskId)
                        .chain(owner -> record(scope, action, owner, taskId.toString()))
                        .chain(() -> deed.apply(scope));
    }

    /** As above, for what concerns all tasks of a person. */
    <T> Uni<T> auditedFor(UUID owner, String action, Function<Scope, Uni<T>> deed) {
        Scope scope = scope();
        return caller.isPerson()
                ? deed.apply(scope)
                : record(scope, action, owner, "tasks").chain(() -> deed.apply(scope));
    }

    private Scope scope() {
        return caller.isPerson() ? Scope.person(caller.personId()) : Scope.operator(caller.subject());
    }

    private Uni<Void> record(Scope scope, String action, UUID owner, String resource) {
        AuditEntry entry = new AuditEntry(caller.subject(), action, owner, resource, "operator");
        return transactions.sql(scope, tx -> audit.record(tx, entry));
    }
}
