package dev.pluto.local.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Sees by the claims of a bearer token that it is a service's. Services reach each other directly; such a token at the public
 * door has been stolen. Nothing is verified here: the services do, and whatever cannot be read is theirs to refuse.
 */
final class TokenSight {

    private static final String SCHEME = "Bearer ";
    private static final String SERVICE = "service";

    private TokenSight() {}

    static boolean isOfService(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaders.AUTHORIZATION).stream().anyMatch(TokenSight::isOfService);
    }

    private static boolean isOfService(String header) {
        String credentials = header.strip();
        if (!credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        String[] parts = credentials.substring(SCHEME.length()).strip().split("\\.", -1);
        return parts.length > 1 && namesService(parts[1]);
    }

    private static boolean namesService(String claims) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(claims);
            Object groups = new JsonObject(new String(json, StandardCharsets.UTF_8)).getValue("groups");
            return groups instanceof JsonArray several ? several.contains(SERVICE) : SERVICE.equals(groups);
        } catch (IllegalArgumentException | DecodeException e) {
            return false;
        }
    }
}
