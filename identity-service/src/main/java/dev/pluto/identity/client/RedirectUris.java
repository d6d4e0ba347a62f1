package dev.pluto.identity.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Where answers may go (RFC 9700, 2.1; RFC 8252, 7 and 8.3). */
final class RedirectUris {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "[::1]", "localhost");

    private RedirectUris() {}

    /**
     * Whether an address can be registered: https; http where it never leaves the machine; or a scheme that an application has for itself,
     * turned-round domain name as it is, which {@code javascript} and {@code data} are not.
     */
    static boolean isAllowed(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            if (scheme == null
                    || uri.getRawFragment() != null
                    || uri.getRawUserInfo() != null
                    || !uri.toASCIIString().equals(text)) {
                return false;
            }
            return switch (scheme) {
                case "https" -> isHost(uri);
                case "http" ->
                    isHost(uri) && THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT));
                default -> scheme.indexOf('.') > 0 && scheme.equals(scheme.toLowerCase(Locale.ROOT)) && !uri.isOpaque();
            };
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isHost(URI uri) {
        return uri.getHost() != null && !uri.getHost().isEmpty() && !text(uri).contains("/../");
    }

    private static String text(URI uri) {
        return uri.getRawPath() == null ? "" : uri.getRawPath() + "/";
    }
}
