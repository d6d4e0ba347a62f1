package dev.pluto.identity.oauth;

import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.Unstored;
import dev.pluto.identity.oauth.AuthorizationService.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What the page behind the authorization endpoint asks, in the browser where somebody has signed in. */
@Path("/api/v1/oauth")
@Tag(name = "Applications")
public class AuthorizationResource {

    private static final String SITE = "Sec-Fetch-Site";
    private static final String OUR_OWN = "same-origin";

    private final AuthorizationService service;
    private final BrowserCookie cookie;
    private final Caller caller;

    AuthorizationResource(AuthorizationService service, BrowserCookie cookie, Caller caller) {
        this.service = service;
        this.cookie = cookie;
        this.caller = caller;
    }

    @POST
    @Path("browser")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Permissions.SESSIONS_MANAGE)
    @Operation(
            operationId = "keepBrowser",
            summary = "Stay signed in for applications in this browser",
            description =
                    "Sets a cookie that stands for the caller's session, and for nothing but the authorization endpoint.")
    @APIResponse(responseCode = "204", description = "The cookie is set")
    @APIResponse(responseCode = "403", description = "`auth:session.needed`: the token belongs to no session")
    public Uni<RestResponse<Void>> keep() {
        return service.keep(caller.personId(), caller.session())
                .map(token -> ResponseBuilder.<Void>create(RestResponse.Status.NO_CONTENT)
                        .header(HttpHeaders.SET_COOKIE, cookie.set(token))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    @POST
    @Path("authorizations")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerAuthorization",
            summary = "Say what is to become of an application's request",
            description =
                    "For the page at `/oauth/authorize`, in whose browser the person has signed in. Says what is next, or where the"
                            + " browser goes.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuthorizationAnswer.class)))
    @APIResponse(responseCode = "403", description = "`oauth:page.other`: asked by the page of another site")
    @APIResponse(
            responseCode = "422",
            description =
                    "`oauth:request.unknown`: the application is not registered, or not with this address; `request:invalid`")
    public Uni<RestResponse<AuthorizationAnswer>> answer(
            @NotNull @Valid AuthorizationDecision decision, @Context HttpServerRequest request) {
        String site = request.getHeader(SITE);
        if (site != null && !site.equals(OUR_OWN)) {
            throw new Problem(403, "oauth:page.other", "Only our own page may ask this");
        }
        return service.answer(decision.brought(cookie.of(request)))
                .map(AuthorizationResource::shown)
                .map(Unstored::ok);
    }

    private static AuthorizationAnswer shown(Outcome outcome) {
        if (outcome instanceof Outcome.Goes goes) {
            return AuthorizationAnswer.goes(goes.to());
        }
        if (outcome instanceof Outcome.Waits waits) {
            return AuthorizationAnswer.waits(waits.next(), waits.asked());
        }
        throw new Problem(422, "oauth:request.unknown", "No application that is registered asks like this");
    }
}
