package dev.pluto.memory.memory;

import dev.pluto.access.Caller;
import dev.pluto.http.Problem;
import dev.pluto.protection.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who touches memories, as it is written beside every access.
 *
 * @param scope rows this caller may see
 * @param name {@code person}, {@code operator:SUBJECT} or {@code service:NAME}
 * @param personId of a person calling
 * @param operator subject of an operator calling, whose every look is also written into the audit trail
 */
public record Accessor(
        Scope scope,
        String name,
        @Nullable UUID personId,
        @Nullable String operator) {
    public static Accessor of(Caller caller) {
        if (caller.isOperator()) {
            return new Accessor(
                    Scope.operator(caller.subject()), "operator:" + caller.subject(), null, caller.subject());
        }
        if (caller.isService()) {
            return new Accessor(Scope.service(caller.subject()), "service:" + caller.subject(), null, null);
        }
        UUID id = caller.personId();
        return new Accessor(Scope.person(id), "person", id, null);
    }

    /**
     * Whose memories are meant.
     *
     * @param asked the {@code user_id} of the request; a person may leave it out
     * @throws Problem 404 for another person's, 422 when an operator or service names nobody
     */
    public UUID person(@Nullable UUID asked) {
        if (personId != null) {
            if (asked != null && !asked.equals(personId)) {
                throw Problem.notFound();
            }
            return personId;
        }
        if (asked == null) {
            throw Problem.invalid("query:user_id", "is needed to say whose memories");
        }
        return asked;
    }
}
