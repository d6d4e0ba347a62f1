package dev.pluto.identity.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.identity.Unstored;
import dev.pluto.identity.account.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A person in the words of OpenID Connect, for applications that know no others. */
@Path("/oauth/userinfo")
@Tag(name = "Applications")
public class UserInfoResource {

    private final ProfileService service;
    private final Caller caller;

    UserInfoResource(ProfileService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    /**
     * Standard claims (OpenID Connect Core, 5.1).
     *
     * @param sub the user id
     * @param updatedAt seconds since 1970
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UserInfo(
            UUID sub,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phoneNumber,
            String locale,
            String zoneinfo,
            long updatedAt) {

        static UserInfo of(Profile profile) {
            return new UserInfo(
                    profile.id(),
                    profile.name(),
                    profile.email(),
                    profile.phoneNumber(),
                    profile.locale(),
                    profile.zone(),
                    profile.updatedAt().getEpochSecond());
        }

        @Override
        public String toString() {
            return "UserInfo[" + sub + "]";
        }
    }

    @GET
    @RolesAllowed(Permissions.ACCOUNT_READ)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getUserInfo", summary = "The person in the words of OpenID Connect")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UserInfo.class)))
    @APIResponse(responseCode = "404", description = "`request:not-found`: the person is gone")
    public Uni<RestResponse<UserInfo>> userInfo() {
        return service.get(caller.personId()).map(UserInfo::of).map(Unstored::ok);
    }
}
