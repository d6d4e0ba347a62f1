package dev.pluto.memory.contact;

import dev.pluto.access.AccessReason;
import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.access.Scopes;
import dev.pluto.memory.memory.Look;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a person, their contacts, places and organisations hang together. Operators and services name the person by {@code user_id}. */
@Path("/api/v1/relationships")
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Permissions.MEMORIES_READ, Scopes.MEMORY_READ})
class RelationshipsResource {
    private final ContactsService contacts;
    private final Caller caller;

    RelationshipsResource(ContactsService contacts, Caller caller) {
        this.contacts = contacts;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getRelationships",
            summary = "Who and what hangs together with somebody or something",
            description = AccessReason.MEANING)
    public Uni<Relationships.Around> around(
            @Context HttpHeaders headers,
            @QueryParam("user_id") @Nullable UUID userId,
            @Parameter(description = "A contact, a place or an organisation; the person when left out")
                    @QueryParam("around")
                    @Nullable
                    UUID around) {
        UUID person = caller.whose(userId, "relationships");
        return contacts.relationships(Look.of(caller, headers), person, Objects.requireNonNullElse(around, person));
    }
}
