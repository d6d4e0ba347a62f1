package dev.pluto.memory.contact;

import dev.pluto.access.AccessReason;
import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.access.Scopes;
import dev.pluto.http.idempotency.Idempotent;
import dev.pluto.http.page.Cursor;
import dev.pluto.http.page.Page;
import dev.pluto.memory.memory.Look;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

/** People around a person. Operators and services name the person by {@code user_id}. */
@Path("/api/v1/contacts")
@Tag(
        name = "Contacts",
        description = "People around a person, from what was said of them and as they were written down")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Permissions.MEMORIES_READ, Scopes.MEMORY_READ})
class ContactsResource {
    private static final String ID = "{id:[0-9a-fA-F-]{36}}";

    private final ContactsService contacts;
    private final Caller caller;

    ContactsResource(ContactsService contacts, Caller caller) {
        this.contacts = contacts;
        this.caller = caller;
    }

    /** @param contactId of the other one */
    record Same(@NotNull @Nullable UUID contactId) {}

    @GET
    @Operation(operationId = "listContacts", summary = "List contacts by name", description = AccessReason.MEANING)
    public Uni<Page<ContactView>> list(
            @Context HttpHeaders headers,
            @QueryParam("user_id") @Nullable UUID userId,
            @QueryParam("category") @Pattern(regexp = Category.WORDS) @Nullable String category,
            @Parameter(
                            description =
                                    "Only those whose name or relation has a word that begins so, or whose number ends so")
                    @QueryParam("q")
                    @Size(min = 1, max = 100)
                    @Nullable
                    String search,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Optional<UUID> after = Cursor.decode(cursor).map(Cursor::id);
        return contacts.list(
                        Look.of(caller, headers),
                        person(userId),
                        category == null ? null : Category.of(category),
                        search)
                .map(all -> page(all, after, limit));
    }

    /** What follows the one the page before ended with. */
    private static Page<ContactView> page(List<ContactView> all, Optional<UUID> after, int limit) {
        List<UUID> ids = all.stream().map(ContactView::id).toList();
        int from = after.map(last -> ids.indexOf(last) + 1).orElse(0);
        List<ContactView> rest = all.subList(from, Math.min(all.size(), from + limit + 1));
        return Page.of(rest, limit, last -> new Cursor(Instant.EPOCH, last.id()).encode());
    }

    @GET
    @Path(ID)
    @Operation(operationId = "getContact", summary = "Read a contact", description = AccessReason.MEANING)
    public Uni<ContactView> read(
            @Context HttpHeaders headers, @PathParam("id") UUID id, @QueryParam("user_id") @Nullable UUID userId) {
        return contacts.read(Look.of(caller, headers), person(userId), id);
    }

    @POST
    @RolesAllowed({Permissions.MEMORIES_WRITE, Scopes.MEMORY_WRITE})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.MEANING)
    @Operation(operationId = "createContact", summary = "Write somebody down")
    @APIResponse(
            responseCode = "201",
            description = "Written down",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ContactView.class)))
    public Uni<RestResponse<ContactView>> create(
            @QueryParam("user_id") @Nullable UUID userId, @NotNull @Valid ContactDraft draft) {
        return contacts.create(person(userId), draft.composed())
                .map(contact -> RestResponse.ResponseBuilder.<ContactView>created(
                                URI.create("/api/v1/contacts/" + contact.id()))
                        .entity(contact)
                        .build());
    }

    @PUT
    @RolesAllowed({Permissions.MEMORIES_WRITE, Scopes.MEMORY_WRITE})
    @Path(ID)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceContact", summary = "Write down who somebody is, in the place of what was known")
    public Uni<ContactView> replace(
            @PathParam("id") UUID id,
            @QueryParam("user_id") @Nullable UUID userId,
            @NotNull @Valid ContactDraft draft) {
        return contacts.replace(person(userId), id, draft.composed());
    }

    @DELETE
    @RolesAllowed({Permissions.MEMORIES_WRITE, Scopes.MEMORY_WRITE})
    @Path(ID)
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "deleteContact",
            summary = "Not see somebody any more; what was told of them stays remembered")
    public Uni<Void> delete(@PathParam("id") UUID id, @QueryParam("user_id") @Nullable UUID userId) {
        return contacts.delete(person(userId), id);
    }

    @POST
    @RolesAllowed({Permissions.MEMORIES_WRITE, Scopes.MEMORY_WRITE})
    @Path(ID + "/join")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "joinContacts",
            summary = "Make one of two that are the same person; what the first says wins")
    public Uni<ContactView> join(
            @PathParam("id") UUID id, @QueryParam("user_id") @Nullable UUID userId, @NotNull @Valid Same same) {
        return contacts.join(person(userId), id, Objects.requireNonNull(same.contactId()));
    }

    private UUID person(@Nullable UUID named) {
        return caller.whose(named, "contacts");
    }
}
