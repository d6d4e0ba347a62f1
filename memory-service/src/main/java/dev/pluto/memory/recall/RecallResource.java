package dev.pluto.memory.recall;

import dev.pluto.access.Caller;
import dev.pluto.access.Scopes;
import dev.pluto.contracts.RecallAnswer;
import dev.pluto.http.time.FourDigitYear;
import dev.pluto.memory.memory.Look;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Questions of other services to a person's memory. */
@Path("/api/v1/internal/recall")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.MEMORY_RECALL)
@Tag(name = "recall")
class RecallResource {
    static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 10;

    private final RecallService recall;
    private final Caller caller;

    RecallResource(RecallService recall, Caller caller) {
        this.recall = recall;
        this.caller = caller;
    }

    /**
     * A question of another service.
     *
     * @param query the person's words, up to 2,000 characters
     * @param limit 1..100, 10 when left out
     * @param until only what occurred before; the time of the message that asks keeps that message itself out of the answer
     * @param plain true leaves out what is sensitive
     */
    record InternalRecall(
            @NotNull @Nullable UUID userId,
            @NotBlank @Size(max = 2000) @Nullable String query,
            @Min(1) @Max(MAX_LIMIT) @Nullable Integer limit,
            @FourDigitYear @Nullable Instant from,
            @FourDigitYear @Nullable Instant until,
            @Nullable String type,
            @Nullable String subject,
            @Nullable Boolean plain) {
        private RecallQuery toQuery() {
            return new RecallQuery(
                    Objects.requireNonNull(userId),
                    Objects.requireNonNull(query),
                    limit == null ? DEFAULT_LIMIT : limit,
                    from,
                    until,
                    type,
                    subject,
                    Boolean.TRUE.equals(plain));
        }

        @Override
        public String toString() {
            return "InternalRecall[" + userId + "]";
        }
    }

    @POST
    @Operation(summary = "Find what helps to answer a person")
    public Uni<RecallAnswer> recall(@NotNull @Valid InternalRecall question) {
        return recall.recall(caller.name(), Look.USUAL, question.toQuery())
                .map(found -> new RecallAnswer(
                        found.stream().map(RecalledMemory::answer).toList()));
    }
}
