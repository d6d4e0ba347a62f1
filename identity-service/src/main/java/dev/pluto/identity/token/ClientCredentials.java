package dev.pluto.identity.token;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client shows in the {@code Authorization} header (RFC 6749, 2.3.1: both parts form-encoded, then Basic).
 *
 * @param secret as it was sent; never in text
 */
record ClientCredentials(String id, String secret) {

    private static final String SCHEME = "Basic ";
    private static final int LONGEST_HEADER = 2048;

    /** @param header the header as it came, null when absent */
    static Optional<ClientCredentials> find(@Nullable String header) {
        if (header == null
                || header.length() > LONGEST_HEADER
                || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] pair =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String text = new String(pair, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new ClientCredentials(
                            decoded(text.substring(0, colon)), decoded(text.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ClientCredentials[hidden]";
    }
}
