package dev.pluto.scheduler.task;

import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.scheduler.plan.Sealed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals and opens what tasks are about, with the key of the person they belong to. */
@ApplicationScoped
class Matters {

    private final Transactions transactions;
    private final PersonKeys keys;
    private final RowByRow rowByRow;

    Matters(Transactions transactions, PersonKeys keys, RowByRow rowByRow) {
        this.transactions = transactions;
        this.keys = keys;
        this.rowByRow = rowByRow;
    }

    /** @return the person's key; from memory once it was read */
    Uni<PersonKey> keyOf(Scope scope, UUID userId) {
        return transactions.sql(scope, tx -> keys.of(tx, userId));
    }

    /** @return empty for no matter */
    Uni<Optional<byte[]>> seal(Scope scope, Task task, @Nullable String what) {
        return what == null
                ? Uni.createFrom().item(Optional.empty())
                : keyOf(scope, task.userId()).map(key -> Optional.of(key.seal(Sealed.WHAT, task.id(), what)));
    }

    static byte @Nullable [] seal(@Nullable String what, UUID taskId, PersonKey key) {
        return what == null ? null : key.seal(Sealed.WHAT, taskId, what);
    }

    /** @return the task as its owner sees it; without its matter when that does not open */
    TaskView view(Task task, PersonKey key) {
        byte[] secret = task.what();
        return secret == null
                ? TaskView.of(task, null)
                : rowByRow.read("task", task.id(), () -> key.open(Sealed.WHAT, task.id(), secret))
                        .map(what -> TaskView.of(task, what))
                        .orElseGet(() -> TaskView.unreadable(task));
    }
}
