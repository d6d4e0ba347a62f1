package dev.pluto.identity.passkey;

import com.webauthn4j.data.client.Origin;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For which house passkeys are, as the specification calls it.
 *
 * @param id the domain they are bound to
 * @param origins where pages that ask for them may be
 */
record RelyingParty(String id, Set<Origin> origins) {

    static final String NAME = "Pluto";

    private static final String LOCAL = "localhost";

    /** @throws IllegalArgumentException for an origin that no browser would let use them */
    static RelyingParty of(PasskeyConfig config, String publicUrl) {
        URI url = URI.create(publicUrl);
        String id = config.rpId().orElse(url.getHost()).toLowerCase(Locale.ROOT);
        List<String> origins = config.origins().orElse(List.of(originOf(url)));
        origins.forEach(origin -> check(URI.create(origin), id));
        return new RelyingParty(id, origins.stream().map(Origin::new).collect(Collectors.toUnmodifiableSet()));
    }

    private static String originOf(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }

    private static void check(URI origin, String id) {
        String host = origin.getHost() == null ? "" : origin.getHost().toLowerCase(Locale.ROOT);
        boolean within = host.equals(id) || host.endsWith("." + id);
        boolean secure = "https".equals(origin.getScheme()) || host.equals(LOCAL) || host.endsWith("." + LOCAL);
        if (!within || !secure || !origin.toString().equals(originOf(origin))) {
            throw new IllegalArgumentException(
                    "pluto.passkey.origins: https and within the domain of pluto.passkey.rp-id, without a path");
        }
    }
}
