package dev.pluto.messaging.code;

import dev.pluto.access.Scopes;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where identity has codes told. Never reached from outside. */
@Path("/api/v1/internal/codes")
@Tag(name = "Codes")
class CodeResource {

    private final CodeService service;

    CodeResource(CodeService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed(Scopes.CODE_SEND)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "sendCode",
            summary = "Tell somebody a code",
            description =
                    "Once for each `request_id`. Not after STOP, not to who is blocked, also at night; that it was not told is not said.")
    @APIResponse(responseCode = "204", description = "Nothing is left to do: it was told, or never will be")
    @APIResponse(
            responseCode = "503",
            description = "`messaging:code.later`: it could not be told now, or a try is under way; `Retry-After`")
    public Uni<Void> send(@NotNull @Valid CodeOrder order) {
        return service.send(order);
    }
}
