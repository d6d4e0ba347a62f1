package dev.pluto.identity.oauth;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of an authorization request, as they came. */
final class Parameters {

    /** In characters, of those not named below. */
    private static final int LONGEST = 200;

    private static final int MOST = 50;
    private static final Map<String, Integer> LONGEST_OF = Map.of(
            "redirect_uri", 512, "state", 1024, "nonce", 255, "scope", 500, "claims", 1024, "id_token_hint", 3000);

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = Map.copyOf(values);
    }

    /** @return empty for what is no query of a request */
    static Optional<Parameters> read(@Nullable String query) {
        try {
            return Optional.of(new Parameters(
                    new QueryStringDecoder(query == null ? "" : query, StandardCharsets.UTF_8, false, MOST, true)
                            .parameters()));
        } catch (IllegalArgumentException noQuery) {
            return Optional.empty();
        }
    }

    /** The value; empty where it is left out, empty, there twice, or too long. */
    Optional<String> find(String name) {
        return isFaulty(name)
                ? Optional.empty()
                : all(name).stream().filter(value -> !value.isEmpty()).findFirst();
    }

    /** Whether one is there twice or too long; none may be (RFC 6749, 3.1). */
    boolean areFaulty() {
        return values.keySet().stream().anyMatch(this::isFaulty);
    }

    private boolean isFaulty(String name) {
        List<String> given = all(name);
        return given.size() > 1
                || given.stream().anyMatch(value -> value.length() > LONGEST_OF.getOrDefault(name, LONGEST));
    }

    private List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
