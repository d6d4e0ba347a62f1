package dev.pluto.messaging.tool;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a failed call says about trying again. */
final class Failure {

    /** What is answered with these will be so again: it is the request that does not please. */
    private static final Set<Integer> FINAL = Set.of(400, 404, 405, 406, 409, 410, 412, 413, 414, 415, 422);

    private Failure() {}

    /** Whether asking the same again will not help, apart from refusals that have a code of ours. */
    static boolean isFinal(Throwable failure) {
        return failure instanceof WebApplicationException refused
                && FINAL.contains(refused.getResponse().getStatus());
    }

    /** The code of a problem+json, which never changes; empty when there is none. */
    static String codeOf(Throwable failure) {
        return failure instanceof WebApplicationException refused ? codeIn(refused.getResponse()) : "";
    }

    private static String codeIn(Response response) {
        try {
            String code = response.hasEntity()
                    ? response.readEntity(ProblemBody.class).code()
                    : null;
            return code == null ? "" : code;
        } catch (ProcessingException | IllegalStateException e) {
            return ""; // no problem+json, so none of ours
        }
    }

    /** The member of a problem+json that never changes. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ProblemBody(@Nullable String code) {}
}
