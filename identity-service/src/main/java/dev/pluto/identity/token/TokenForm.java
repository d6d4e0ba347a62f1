package dev.pluto.identity.token;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request to the token endpoint, as they came. Personal and secret: hides itself in text. */
public final class TokenForm {

    private static final int MOST_PARAMETERS = 100;

    private final Map<String, List<String>> parameters;

    private TokenForm(Map<String, List<String>> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    /**
     * Reads a form. By ourselves, as the framework's reader breaks at an escape that is none, and nobody is answered then.
     *
     * @param form as it came, UTF-8
     * @throws TokenRefused when it is none
     */
    static TokenForm of(byte[] form) {
        try {
            String text = new String(form, StandardCharsets.UTF_8);
            return new TokenForm(
                    new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MOST_PARAMETERS, true).parameters());
        } catch (IllegalArgumentException noForm) {
            throw TokenRefused.unreadable();
        }
    }

    /** All values of a parameter. */
    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /**
     * An empty one counts as left out, and none may come twice (RFC 6749, 3.2).
     *
     * @throws TokenRefused when it does
     */
    public Optional<String> find(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw TokenRefused.repeated(name);
        }
        return values.stream().filter(value -> !value.isEmpty()).findFirst();
    }

    /** @throws TokenRefused when it is not there, or twice */
    public String get(String name) {
        return find(name).orElseThrow(() -> TokenRefused.missing(name));
    }

    /** Whether the first grant type it names is one of these; what is wrong with the form is not told. */
    static boolean asksFor(List<String> grantTypes, byte[] form) {
        try {
            return of(form).all("grant_type").stream()
                    .findFirst()
                    .filter(grantTypes::contains)
                    .isPresent();
        } catch (TokenRefused unreadable) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "TokenForm" + parameters.keySet();
    }
}
