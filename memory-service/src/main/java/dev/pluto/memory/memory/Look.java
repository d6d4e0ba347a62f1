package dev.pluto.memory.memory;

import dev.pluto.access.AccessReason;
import dev.pluto.access.Caller;
import dev.pluto.http.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Who looks at memories, and why.
 *
 * @param by who calls, as the interaction keeps it
 * @param reason as the audit keeps it
 * @param seesAll whether what is sensitive is theirs to see: an operator's only with a reason of their own
 */
public record Look(String by, String reason, boolean seesAll) {
    /** Why services and persons look. */
    public static final String USUAL = "memory-service";

    /** @throws Problem 422 {@code request:invalid} when the request gives a reason that is none */
    public static Look of(Caller caller, HttpHeaders headers) {
        if (!caller.isOperator()) {
            return new Look(caller.name(), USUAL, true);
        }
        return AccessReason.of(headers)
                .map(reason -> new Look(caller.name(), reason, true))
                .orElseGet(() -> new Look(caller.name(), USUAL, false));
    }

    /** @throws Problem 403 {@code memory:reason.needed} for what is sensitive, without a reason */
    void require(Memory memory) {
        if (memory.sensitive && !seesAll) {
            throw new Problem(
                    403,
                    "memory:reason.needed",
                    "This memory is sensitive; say in " + AccessReason.HEADER + " why you need it");
        }
    }
}
