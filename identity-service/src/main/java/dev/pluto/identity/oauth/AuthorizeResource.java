package dev.pluto.identity.oauth;

import dev.pluto.identity.oauth.AuthorizationService.Brought;
import dev.pluto.identity.oauth.AuthorizationService.Outcome;
import dev.pluto.identity.page.Pages;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The authorization endpoint (RFC 6749, 3.1), to which applications send people's browsers. */
@Path("/oauth/authorize")
@Tag(name = "Applications")
public class AuthorizeResource {

    /** What a browser makes of a form, and nothing that ends a header; as long as an address may be. */
    private static final Pattern FORM = Pattern.compile("[!-~&&[^#\"<>\\\\^`{|}]]{1,8000}");

    private final AuthorizationService service;
    private final BrowserCookie cookie;

    AuthorizeResource(AuthorizationService service, BrowserCookie cookie) {
        this.service = service;
        this.cookie = cookie;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "authorizeApplication",
            summary = "Ask a person to let an application act for them",
            description =
                    "For browsers. Authorization code with PKCE by S256 (RFC 6749, RFC 7636, OpenID Connect Core): `response_type`,"
                            + " `client_id`, `redirect_uri`, `scope`, `code_challenge`, `code_challenge_method`, `state`,"
                            + " `nonce`, `prompt`, `max_age`. Shows the page for signing in and agreeing where that is needed.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(
            responseCode = "303",
            description = "To the application, with `code` or `error`, `state` and `iss` (RFC 9207)")
    @APIResponse(
            responseCode = "400",
            description = "A page for the person: the application is not registered, or not with this address",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Uni<RestResponse<byte[]>> authorize(@Context HttpServerRequest request) {
        return service.answer(new Brought(request.query(), cookie.of(request), null, false))
                .map(AuthorizeResource::shown);
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "authorizeApplicationByForm",
            summary = "The same by a form",
            description = "OpenID Connect Core, 3.1.2.1: what `GET` takes in its query. The browser is sent there.")
    @APIResponse(responseCode = "303", description = "To the same address, with the form as its query")
    @APIResponse(
            responseCode = "400",
            description = "A page for the person: this is no form, or a longer one than any request is",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> authorizeByForm(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            schema = @Schema(type = SchemaType.OBJECT)))
                    byte @Nullable [] form) {
        String query = form == null ? "" : new String(form, StandardCharsets.ISO_8859_1);
        return FORM.matcher(query).matches() ? goes("/oauth/authorize?" + query) : Pages.refused();
    }

    private static RestResponse<byte[]> shown(Outcome outcome) {
        if (outcome instanceof Outcome.Goes goes) {
            return goes(goes.to());
        }
        return outcome instanceof Outcome.Unknown ? Pages.refused() : Pages.door();
    }

    private static RestResponse<byte[]> goes(String to) {
        return ResponseBuilder.<byte[]>create(RestResponse.Status.SEE_OTHER)
                .header("Location", to)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
