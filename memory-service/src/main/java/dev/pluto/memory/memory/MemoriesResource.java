package dev.pluto.memory.memory;

import dev.pluto.access.AccessReason;
import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.access.Scopes;
import dev.pluto.http.idempotency.Idempotent;
import dev.pluto.http.page.Cursor;
import dev.pluto.http.page.Page;
import dev.pluto.http.time.FourDigitYear;
import dev.pluto.http.version.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A person's memories. Operators and services name the person by {@code user_id}. */
@Path("/api/v1/memories")
@Tag(name = "Memories", description = "What Pluto remembers of what a person said")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Permissions.MEMORIES_READ, Scopes.MEMORY_READ})
class MemoriesResource {
    private static final String ID = "{id:[0-9a-fA-F-]{36}}";

    private final MemoriesService memories;
    private final Caller caller;

    MemoriesResource(MemoriesService memories, Caller caller) {
        this.memories = memories;
        this.caller = caller;
    }

    /** What came of a recalled memory. */
    record Judgement(@NotNull Interaction.@Nullable Outcome outcome) {}

    @POST
    @RolesAllowed({Permissions.MEMORIES_WRITE, Scopes.MEMORY_WRITE})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.MEANING)
    @Operation(operationId = "createMemory", summary = "Remember something")
    @APIResponse(
            responseCode = "201",
            description = "Remembered",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MemoryView.class)))
    public Uni<RestResponse<MemoryView>> create(
            @QueryParam("user_id") @Nullable UUID userId, @NotNull @Valid MemoryDraft draft) {
        return memories.create(caller.name(), person(userId), draft)
                .map(memory -> RestResponse.ResponseBuilder.<MemoryView>created(
                                URI.create("/api/v1/memories/" + memory.id()))
                        .entity(memory)
                        .build());
    }

    @GET
    @Operation(
            operationId = "listMemories",
            summary = "List memories, newest first",
            description = AccessReason.MEANING)
    public Uni<Page<MemoryView>> list(
            @Context HttpHeaders headers,
            @QueryParam("user_id") @Nullable UUID userId,
            @QueryParam("type") @Pattern(regexp = MemoryDraft.WORD) @Nullable String type,
            @QueryParam("category") @Pattern(regexp = MemoryDraft.WORD) @Nullable String category,
            @QueryParam("subject") @Size(max = 200) @Nullable String subject,
            @QueryParam("from") @FourDigitYear @Nullable Instant from,
            @QueryParam("to") @FourDigitYear @Nullable Instant to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        UUID person = person(userId);
        byte[] subjectIndex = subject == null ? null : memories.subjectIndex(person, subject);
        Look look = Look.of(caller, headers);
        return memories.list(
                look,
                person,
                new MemoryFilter(type, category, from, to, subjectIndex, !look.seesAll(), Cursor.decode(cursor)),
                limit);
    }

    @GET
    @Path(ID)
    @Operation(operationId = "getMemory", summary = "Read a memory", description = AccessReason.MEANING)
    public Uni<MemoryView> read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return memories.read(Look.of(caller, headers), id);
    }

    @PUT
    @RolesAllowed({Permissions.MEMORIES_WRITE, Scopes.MEMORY_WRITE})
    @Path(ID)
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(name = IfMatch.HEADER, in = ParameterIn.HEADER, description = IfMatch.MEANING)
    @Operation(
            operationId = "replaceMemory",
            summary = "Replace what a memory says",
            description = AccessReason.MEANING)
    public Uni<MemoryView> update(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @NotNull @Valid MemoryDraft draft) {
        return memories.update(Look.of(caller, headers), id, draft, IfMatch.of(headers));
    }

    @DELETE
    @RolesAllowed({Permissions.MEMORIES_WRITE, Scopes.MEMORY_WRITE})
    @Path(ID)
    @Produces(MediaType.WILDCARD)
    @Parameter(name = IfMatch.HEADER, in = ParameterIn.HEADER, description = IfMatch.MEANING)
    @Operation(operationId = "deleteMemory", summary = "Forget a memory")
    public Uni<Void> delete(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return memories.delete(caller.name(), id, IfMatch.of(headers));
    }

    @GET
    @Path(ID + "/interactions")
    @Operation(operationId = "listInteractions", summary = "Who did what with a memory, newest first")
    public Uni<Page<InteractionView>> interactions(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return memories.interactions(id, cursor, limit);
    }

    @POST
    @RolesAllowed({Permissions.MEMORIES_WRITE, Scopes.MEMORY_WRITE})
    @Path(ID + "/interactions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.MEANING)
    @Operation(operationId = "createInteraction", summary = "Say what came of a recalled memory")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = InteractionView.class)))
    public Uni<RestResponse<InteractionView>> judge(@PathParam("id") UUID id, @NotNull @Valid Judgement judgement) {
        Interaction.Outcome outcome = Objects.requireNonNull(judgement.outcome());
        return memories.judge(caller.name(), id, outcome)
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    private UUID person(@Nullable UUID named) {
        return caller.whose(named, "memories");
    }
}
