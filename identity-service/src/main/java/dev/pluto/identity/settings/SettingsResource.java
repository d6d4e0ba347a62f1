package dev.pluto.identity.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.access.Permissions;
import dev.pluto.access.Scopes;
import dev.pluto.http.body.MergePatch;
import dev.pluto.http.version.IfMatch;
import dev.pluto.identity.account.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Settings to change, each by JSON merge patch (RFC 7396): what is absent stays, null goes back to the initial value,
 * unknown members are refused with their pointer.
 */
@Path("/api/v1/users")
@Tag(name = "Settings", description = "What people can change about themselves, by JSON merge patch (RFC 7396)")
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Permissions.PROFILES_WRITE, Scopes.PROFILE_WRITE})
@APIResponse(responseCode = "404", description = "`request:not-found`")
@APIResponse(responseCode = "422", description = "`request:invalid` with a pointer to each fault")
public class SettingsResource {

    private final SettingsService service;

    SettingsResource(SettingsService service) {
        this.service = service;
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "changeDetails", summary = "Change name, zone or locale")
    @APIResponse(responseCode = "200")
    @Parameter(name = IfMatch.HEADER, in = ParameterIn.HEADER, description = IfMatch.MEANING)
    public Uni<Profile> details(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @RequestBody(content = @Content(schema = @Schema(implementation = SettingsPatch.Details.class))) @Nullable
                    JsonNode patch) {
        return service.changeDetails(id, IfMatch.of(headers), patch);
    }

    @PATCH
    @Path("{id}/preferences")
    @Operation(operationId = "changePreferences", summary = "Change preferences")
    @APIResponse(responseCode = "200")
    @Parameter(name = IfMatch.HEADER, in = ParameterIn.HEADER, description = IfMatch.MEANING)
    public Uni<Profile> preferences(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @RequestBody(content = @Content(schema = @Schema(implementation = SettingsPatch.Preferences.class)))
                    @Nullable
                    JsonNode patch) {
        return service.changePreferences(id, IfMatch.of(headers), patch);
    }

    @PATCH
    @Path("{id}/style")
    @Operation(operationId = "changeStyle", summary = "Change how the person is spoken to")
    @APIResponse(responseCode = "200")
    @Parameter(name = IfMatch.HEADER, in = ParameterIn.HEADER, description = IfMatch.MEANING)
    public Uni<Profile> style(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @RequestBody(content = @Content(schema = @Schema(implementation = SettingsPatch.Style.class))) @Nullable
                    JsonNode patch) {
        return service.changeStyle(id, IfMatch.of(headers), patch);
    }
}
