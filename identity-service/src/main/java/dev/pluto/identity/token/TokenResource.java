package dev.pluto.identity.token;

import dev.pluto.http.security.ClientAddress;
import dev.pluto.identity.Unstored;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The token endpoint (RFC 6749). */
@Path("/api/v1/auth/token")
@Tag(name = "Access", description = "Tokens, and the keys they are checked with")
public class TokenResource {

    private final TokenService service;
    private final ApplicationTokenService applications;

    TokenResource(TokenService service, ApplicationTokenService applications) {
        this.service = service;
        this.applications = applications;
    }

    @POST
    @PermitAll
    @SecurityRequirement(name = TokenDocument.CLIENT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueToken",
            summary = "Get an access token",
            description =
                    "Client credentials grant: the client shows its id and secret by HTTP Basic. A service names one audience"
                            + " and what it needs there; an operator's client neither. Applications come with a code and its"
                            + " verifier (RFC 6749, RFC 7636), and later with the refresh token they got; a public one shows its"
                            + " `client_id` alone.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TokenGrant.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "`invalid_request`, `unsupported_grant_type`, `invalid_target`, `invalid_scope` or `invalid_grant`",
            content = @Content(schema = @Schema(implementation = TokenRefused.Body.class)))
    @APIResponse(
            responseCode = "401",
            description = "`invalid_client`; also a service's client from outside",
            content = @Content(schema = @Schema(implementation = TokenRefused.Body.class)))
    @APIResponse(
            responseCode = "429",
            description = "`slow_down`: too many wrong secrets; `Retry-After`",
            content = @Content(schema = @Schema(implementation = TokenRefused.Body.class)))
    public Uni<RestResponse<TokenGrant>> token(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            properties = {
                                                                @SchemaProperty(
                                                                        name = "grant_type",
                                                                        type = SchemaType.STRING,
                                                                        examples = "client_credentials"),
                                                                @SchemaProperty(
                                                                        name = "audience",
                                                                        type = SchemaType.STRING,
                                                                        examples = "pluto-memory"),
                                                                @SchemaProperty(
                                                                        name = "scope",
                                                                        type = SchemaType.STRING,
                                                                        examples = "memory:recall"),
                                                                @SchemaProperty(
                                                                        name = "code",
                                                                        type = SchemaType.STRING),
                                                                @SchemaProperty(
                                                                        name = "redirect_uri",
                                                                        type = SchemaType.STRING),
                                                                @SchemaProperty(
                                                                        name = "code_verifier",
                                                                        type = SchemaType.STRING),
                                                                @SchemaProperty(
                                                                        name = "refresh_token",
                                                                        type = SchemaType.STRING),
                                                                @SchemaProperty(
                                                                        name = "client_id",
                                                                        type = SchemaType.STRING),
                                                                @SchemaProperty(
                                                                        name = "client_secret",
                                                                        type = SchemaType.STRING)
                                                            })))
                    byte @Nullable [] form,
            @Context HttpServerRequest request) {
        byte[] asked = form == null ? new byte[0] : form;
        if (TokenForm.asksFor(ApplicationTokenService.GRANT_TYPES, asked)) {
            return applications.grant(origin(request), authorization, asked).map(Unstored::ok);
        }
        return service.grant(ClientAddress.of(request), authorization, () -> TokenRequest.of(asked))
                .map(Unstored::ok);
    }

    @POST
    @Path("revoke")
    @PermitAll
    @SecurityRequirement(name = TokenDocument.CLIENT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "revokeToken",
            summary = "Give a token back",
            description =
                    "For applications (RFC 7009). With either token of a session, all of it ends. A token that is not the application's,"
                            + " or good no more, is answered alike.")
    @APIResponse(responseCode = "200", description = "The token is good no more")
    @APIResponse(
            responseCode = "400",
            description = "`invalid_request`",
            content = @Content(schema = @Schema(implementation = TokenRefused.Body.class)))
    @APIResponse(
            responseCode = "401",
            description = "`invalid_client`",
            content = @Content(schema = @Schema(implementation = TokenRefused.Body.class)))
    @APIResponse(
            responseCode = "429",
            description = "`slow_down`: too many wrong secrets; `Retry-After`",
            content = @Content(schema = @Schema(implementation = TokenRefused.Body.class)))
    public Uni<RestResponse<Void>> revoke(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            properties = {
                                                                @SchemaProperty(
                                                                        name = "token",
                                                                        type = SchemaType.STRING),
                                                                @SchemaProperty(
                                                                        name = "token_type_hint",
                                                                        type = SchemaType.STRING),
                                                                @SchemaProperty(
                                                                        name = "client_id",
                                                                        type = SchemaType.STRING),
                                                                @SchemaProperty(
                                                                        name = "client_secret",
                                                                        type = SchemaType.STRING)
                                                            })))
                    byte @Nullable [] form,
            @Context HttpServerRequest request) {
        return applications
                .revoke(origin(request), authorization, form == null ? new byte[0] : form)
                .map(Unstored::ok);
    }

    private static ApplicationGrants.Origin origin(HttpServerRequest request) {
        return new ApplicationGrants.Origin(ClientAddress.of(request), request.getHeader(HttpHeaders.USER_AGENT));
    }

    @ServerExceptionMapper
    public RestResponse<TokenRefused.Body> refuse(TokenRefused refused) {
        RestResponse.ResponseBuilder<TokenRefused.Body> answer = RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(refused.status()), refused.body())
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (refused.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"pluto\"");
        }
        if (refused.retryAfterSeconds() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, refused.retryAfterSeconds());
        }
        return answer.build();
    }
}
