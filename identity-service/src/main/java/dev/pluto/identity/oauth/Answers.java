package dev.pluto.identity.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the browser goes with an answer: to the address of the client, which is told by whom it is (RFC 9207). */
@ApplicationScoped
class Answers {

    private final String issuer;

    Answers(@ConfigProperty(name = "pluto.public-url") String issuer) {
        this.issuer = issuer;
    }

    /** @param state as the client gave it */
    String code(String redirectUri, String code, Optional<String> state) {
        return answer(redirectUri, Map.of("code", code), state);
    }

    String refusal(String redirectUri, AuthorizationRefused refused, Optional<String> state) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("error", refused.error());
        parameters.put("error_description", refused.description());
        return answer(redirectUri, parameters, state);
    }

    private String answer(String redirectUri, Map<String, String> some, Optional<String> state) {
        Map<String, String> parameters = new LinkedHashMap<>(some);
        state.ifPresent(value -> parameters.put("state", value));
        parameters.put("iss", issuer);
        return redirectUri
                + (redirectUri.indexOf('?') < 0 ? '?' : '&')
                + parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
