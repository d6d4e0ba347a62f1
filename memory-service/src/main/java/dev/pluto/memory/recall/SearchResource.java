package dev.pluto.memory.recall;

import dev.pluto.access.AccessReason;
import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.access.Scopes;
import dev.pluto.http.page.Page;
import dev.pluto.http.time.FourDigitYear;
import dev.pluto.memory.memory.Look;
import dev.pluto.memory.memory.MemoryDraft;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Search of a person's memories, by themselves or, audited, by an operator. */
@Path("/api/v1/memories/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Memories")
@RolesAllowed({Permissions.MEMORIES_READ, Scopes.MEMORY_RECALL})
class SearchResource {
    private final RecallService recall;
    private final Caller caller;

    SearchResource(RecallService recall, Caller caller) {
        this.recall = recall;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "searchMemories",
            summary = "Search memories by meaning, words, who and when",
            description = AccessReason.MEANING)
    public Uni<Page<RecalledMemory>> search(
            @Context HttpHeaders headers,
            @QueryParam("query") @NotBlank @Size(max = 2000) @Nullable String query,
            @QueryParam("user_id") @Nullable UUID userId,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(RecallResource.MAX_LIMIT) int limit,
            @QueryParam("from") @FourDigitYear @Nullable Instant from,
            @QueryParam("to") @FourDigitYear @Nullable Instant to,
            @QueryParam("type") @Pattern(regexp = MemoryDraft.WORD) @Nullable String type,
            @QueryParam("subject") @Size(max = 200) @Nullable String subject) {
        UUID person = caller.whose(userId, "memories");
        Look look = Look.of(caller, headers);
        RecallQuery asked =
                new RecallQuery(person, Objects.requireNonNull(query), limit, from, to, type, subject, !look.seesAll());
        return recall.recall(look.by(), look.reason(), asked).map(found -> new Page<>(found, null));
    }
}
