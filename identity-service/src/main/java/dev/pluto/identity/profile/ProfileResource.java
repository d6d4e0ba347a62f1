package dev.pluto.identity.profile;

import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.access.Scopes;
import dev.pluto.http.page.Page;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Profiles to read. */
@Path("/api/v1/users")
@Tag(name = "Profiles", description = "Who the people are")
@Produces(MediaType.APPLICATION_JSON)
public class ProfileResource {

    private final ProfileService service;
    private final Caller caller;

    ProfileResource(ProfileService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Path("me")
    @RolesAllowed(Permissions.ACCOUNT_READ)
    @Operation(operationId = "getOwnProfile", summary = "The caller's own profile")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "`request:not-found`: the person is gone")
    public Uni<Profile> me() {
        return service.get(caller.personId());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Permissions.PROFILES_READ, Scopes.PROFILE_READ})
    @Operation(
            operationId = "getProfile",
            summary = "A person's profile",
            description = "A person sees only their own; an operator's look is written to the audit trail.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "`request:not-found`: nobody the caller may see has this id")
    public Uni<Profile> get(@PathParam("id") UUID id) {
        return caller.isOperator() ? service.look(id) : service.get(id);
    }

    @POST
    @Path("search")
    @RolesAllowed(Permissions.USERS_SEARCH)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchProfiles",
            summary = "Find a person by phone number or e-mail address",
            description = "For operators. Either is in the body so that it reaches no log; the search is audited.")
    @APIResponse(responseCode = "200")
    @APIResponse(
            responseCode = "422",
            description = "`request:invalid`: not a phone number, not an address, or not one of both")
    public Uni<Page<Profile>> search(@Nullable Search search) {
        if (search == null) {
            throw Problem.invalid("#", "must be an object");
        }
        return service.search(search.phoneNumber(), search.email());
    }

    @GET
    @RolesAllowed({Permissions.USERS_LIST, Scopes.PROFILE_READ})
    @Operation(
            operationId = "listUsers",
            summary = "Persons, the newest first",
            description = "For operators, whose look is audited, and services.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "422", description = "`request:invalid`: status, cursor or limit")
    public Uni<Page<Profile>> list(
            @Parameter(schema = @Schema(enumeration = {"active", "blocked", "quarantined", "erased"}))
                    @QueryParam("status")
                    @Pattern(regexp = "active|blocked|quarantined|erased")
                    @Nullable
                    String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return service.list(status, cursor, limit);
    }

    /**
     * Either of both.
     *
     * @param phoneNumber in any spelling
     * @param email likewise
     */
    record Search(
            @Schema(examples = "+14155552671") @Nullable String phoneNumber,
            @Nullable String email) {
        @Override
        public String toString() {
            return "Search[hidden]";
        }
    }
}
