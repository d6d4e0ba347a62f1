package dev.pluto.identity.token;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.pluto.access.ApplicationScopes;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where verifiers find the keys (RFC 7517) and what this issuer can do (OpenID Connect Discovery 1.0). */
@Path("/.well-known")
@Tag(name = "Access")
@Produces(MediaType.APPLICATION_JSON)
public class DiscoveryResource {

    private static final List<String> CLIENT_AUTHENTICATION =
            List.of("client_secret_basic", "client_secret_post", "none");

    private final KeyRingService keyRing;
    private final TokenConfig config;
    private final String issuer;

    DiscoveryResource(
            KeyRingService keyRing, TokenConfig config, @ConfigProperty(name = "pluto.public-url") String issuer) {
        this.keyRing = keyRing;
        this.config = config;
        this.issuer = issuer;
    }

    @GET
    @Path("jwks.json")
    @PermitAll
    @Operation(operationId = "getKeys", summary = "The public keys of all tokens alive, and of those to come")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KeySet.Form.class)))
    public Uni<RestResponse<KeySet>> keys() {
        return keyRing.current().map(KeySet::of).map(this::cacheable);
    }

    @GET
    @Path("openid-configuration")
    @PermitAll
    @Operation(operationId = "getDiscovery", summary = "What this issuer can do")
    public RestResponse<Discovery> discovery() {
        return cacheable(Discovery.of(issuer));
    }

    private <T> RestResponse<T> cacheable(T body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + config.keysMaxAge().toSeconds())
                .build();
    }

    /** A JWK set; the keys are written by the library that made them. */
    record KeySet(@JsonValue @JsonRawValue String json) {
        /** What it looks like, for the API document. */
        @Schema(name = "KeySet")
        record Form(List<Map<String, String>> keys) {}

        static KeySet of(KeyRing ring) {
            return new KeySet(ring.keys().stream()
                    .map(SigningKey::publicJson)
                    .collect(Collectors.joining(",", "{\"keys\":[", "]}")));
        }
    }

    /** Only what is there (OpenID Connect Discovery 1.0, 3; RFC 8414, 2; RFC 9207, 3). */
    record Discovery(
            String issuer,
            String jwksUri,
            String authorizationEndpoint,
            String tokenEndpoint,
            String userinfoEndpoint,
            String revocationEndpoint,
            List<String> scopesSupported,
            List<String> claimsSupported,
            List<String> grantTypesSupported,
            List<String> tokenEndpointAuthMethodsSupported,
            List<String> revocationEndpointAuthMethodsSupported,
            List<String> responseTypesSupported,
            List<String> responseModesSupported,
            List<String> codeChallengeMethodsSupported,
            List<String> promptValuesSupported,
            List<String> subjectTypesSupported,
            List<String> idTokenSigningAlgValuesSupported,
            boolean authorizationResponseIssParameterSupported,
            boolean requestParameterSupported,
            boolean requestUriParameterSupported,
            boolean claimsParameterSupported) {

        static Discovery of(String issuer) {
            return new Discovery(
                    issuer,
                    issuer + "/.well-known/jwks.json",
                    issuer + "/oauth/authorize",
                    issuer + "/api/v1/auth/token",
                    issuer + "/oauth/userinfo",
                    issuer + "/api/v1/auth/token/revoke",
                    ApplicationScopes.all(),
                    List.of(
                            "iss",
                            "sub",
                            "aud",
                            "exp",
                            "iat",
                            "auth_time",
                            "amr",
                            "nonce",
                            "at_hash",
                            "sid",
                            "name",
                            "email",
                            "phone_number",
                            "locale",
                            "zoneinfo",
                            "updated_at"),
                    List.of("authorization_code", "refresh_token", "client_credentials"),
                    CLIENT_AUTHENTICATION,
                    CLIENT_AUTHENTICATION,
                    List.of("code"),
                    List.of("query"),
                    List.of("S256"),
                    List.of("none", "login", "consent", "select_account"),
                    List.of("public"),
                    List.of("ES256"),
                    true,
                    false,
                    false,
                    false);
        }
    }
}
