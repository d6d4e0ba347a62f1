package dev.pluto.messaging.channel.twilio;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Checks what Telnyx signs: Ed25519 over {@code timestamp|body}, at most five minutes old. A handshake has no body. Fails closed, and
 * without a key for everything. Source: developers.telnyx.com, "Webhook signing".
 */
@ApplicationScoped
class TelnyxSignature {

    private static final String SIGNATURE = "telnyx-signature-ed25519";
    private static final String TIMESTAMP = "telnyx-timestamp";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int LONGEST_TIMESTAMP = 12;

    /** RFC 8410: what stands before the 32 bytes of a key. */
    private static final byte[] KEY_INFO = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Optional<PublicKey> key;
    private final Clock clock;

    TelnyxSignature(TelnyxConfig config, Clock clock) {
        this.key = config.publicKey().map(TelnyxSignature::key);
        this.clock = clock;
    }

    /** Whether a request was signed with our account's key. @param body raw, empty where there is none */
    boolean isValid(HttpServerRequest request, byte[] body) {
        return isValid(request.getHeader(TIMESTAMP), body, request.getHeader(SIGNATURE));
    }

    boolean isValid(@Nullable String timestamp, byte[] body, @Nullable String signature) {
        if (key.isEmpty() || timestamp == null || signature == null || !isRecent(timestamp)) {
            return false;
        }
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key.get());
            verifier.update(signed(timestamp, body));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            return false;
        }
    }

    private static byte[] signed(String timestamp, byte[] body) {
        var all = new ByteArrayOutputStream();
        all.writeBytes((timestamp + "|").getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private boolean isRecent(String timestamp) {
        OptionalLong second = Field.whole(timestamp, LONGEST_TIMESTAMP);
        return second.isPresent()
                && Duration.between(Instant.ofEpochSecond(second.getAsLong()), clock.instant())
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0;
    }

    private static PublicKey key(String base64) {
        try {
            var encoded = new ByteArrayOutputStream();
            encoded.writeBytes(KEY_INFO);
            encoded.writeBytes(Base64.getDecoder().decode(base64));
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("pluto.telnyx.public-key is no Ed25519 key in base64", e);
        }
    }
}
