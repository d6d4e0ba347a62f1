package dev.pluto.identity.oauth;

import dev.pluto.identity.BearerSecret;
import dev.pluto.identity.oauth.Codes.Kept;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;

/** What a code that is shown is good for (RFC 6749, 4.1.3; RFC 7636, 4.6). */
final class CodePolicy {

    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private CodePolicy() {}

    /** What becomes of it. */
    enum Decision {
        GOOD,
        /** It was shown before: two have it. */
        REUSED,
        WRONG
    }

    /**
     * What is shown with a code.
     *
     * @param client by which
     * @param redirectUri where the code came to, as it says
     */
    record Shown(String client, String redirectUri, String verifier) {
        @Override
        public String toString() {
            return "Shown[" + client + "]";
        }
    }

    static Decision decide(Kept kept, Shown shown, Instant now) {
        if (kept.usedAt() != null) {
            return Decision.REUSED;
        }
        boolean good = now.isBefore(kept.expiresAt())
                && kept.clientId().equals(shown.client())
                && kept.redirectUri().equals(shown.redirectUri())
                && isVerifier(shown.verifier(), kept.challenge());
        return good ? Decision.GOOD : Decision.WRONG;
    }

    private static boolean isVerifier(String verifier, String challenge) {
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(BearerSecret.hash(verifier));
        return VERIFIER.matcher(verifier).matches()
                && MessageDigest.isEqual(
                        made.getBytes(StandardCharsets.US_ASCII), challenge.getBytes(StandardCharsets.US_ASCII));
    }
}
