package dev.pluto.identity.client;

import dev.pluto.access.Permissions;
import dev.pluto.http.page.Page;
import dev.pluto.identity.Unstored;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Where operators register applications. */
@Path("/api/v1/oauth/clients")
@Tag(name = "Applications", description = "Applications that act for people who let them")
@Produces(MediaType.APPLICATION_JSON)
public class ClientResource {

    private final ClientService service;

    ClientResource(ClientService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Permissions.CLIENTS_READ)
    @Operation(operationId = "getClients", summary = "The applications that are registered, by client id")
    @APIResponse(responseCode = "200")
    public Uni<Page<RegisteredClient>> list() {
        return service.all().map(clients -> new Page<>(clients, null));
    }

    @GET
    @Path("{client}")
    @RolesAllowed(Permissions.CLIENTS_READ)
    @Operation(operationId = "getClient", summary = "An application that is registered")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "`request:not-found`: there is none of this id")
    public Uni<RegisteredClient> get(@PathParam("client") String client) {
        return service.get(client);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permissions.CLIENTS_WRITE)
    @Operation(
            operationId = "createClient",
            summary = "Register an application",
            description = "A confidential one gets a secret, which is shown this once and kept as a hash.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = NewClient.class)))
    @APIResponse(responseCode = "409", description = "`client:exists`")
    @APIResponse(
            responseCode = "422",
            description = "`request:invalid`: an address that answers may not go to, no scope of this name")
    public Uni<RestResponse<NewClient>> create(@NotNull @Valid ClientDraft draft) {
        return service.make(draft)
                .map(made -> ResponseBuilder.create(RestResponse.Status.CREATED, made)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(
                                HttpHeaders.LOCATION,
                                "/api/v1/oauth/clients/" + made.client().clientId())
                        .build());
    }

    @PUT
    @Path("{client}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permissions.CLIENTS_WRITE)
    @Operation(
            operationId = "changeClient",
            summary = "Say what an application is to be",
            description = "Id and type stay. One that is not active any more loses all it was given within a second.")
    @APIResponse(responseCode = "200", description = "What it is now")
    @APIResponse(responseCode = "404", description = "`request:not-found`: there is none of this id")
    @APIResponse(responseCode = "422", description = "`request:invalid`")
    public Uni<RegisteredClient> change(@PathParam("client") String client, @NotNull @Valid ClientDraft draft) {
        return service.change(client, draft);
    }

    @POST
    @Path("{client}/secret")
    @RolesAllowed(Permissions.CLIENTS_WRITE)
    @Operation(
            operationId = "renewClientSecret",
            summary = "Give an application another secret",
            description = "The one before is good no more; what it was given by it stays.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NewClient.class)))
    @APIResponse(responseCode = "404", description = "`request:not-found`: there is none of this id")
    @APIResponse(responseCode = "409", description = "`client:public`: it has none")
    public Uni<RestResponse<NewClient>> renewSecret(@PathParam("client") String client) {
        return service.renewSecret(client).map(Unstored::ok);
    }

    @DELETE
    @Path("{client}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Permissions.CLIENTS_WRITE)
    @Operation(
            operationId = "deleteClient",
            summary = "Remove an application",
            description = "It loses all it was given within a second.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "`request:not-found`: there is none of this id")
    public Uni<Void> delete(@PathParam("client") String client) {
        return service.remove(client);
    }
}
