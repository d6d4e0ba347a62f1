package dev.pluto.protection;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Seals text that leaves a service: in events and in Redis. The form is JWE compact serialisation (RFC 7516) with
 * {@code alg=dir}, {@code enc=A256GCM} and {@code kid}, so that any language with a JOSE library and the key reads it.
 * The header, which is authenticated, says whom the text is for in {@code aud}, {@code sub} and {@code jti} (RFC 7519,
 * 5.3): a text moved into another event or under another key is refused.
 */
@ApplicationScoped
public class EventSeal {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    /** Without the header, which is taken off first, and with nothing where other forms have an encrypted key. */
    private static final int PARTS = 4;

    private final List<Named> keys;

    EventSeal(ProtectionConfig config) {
        keys = Stream.concat(
                        Stream.of(config.eventKey()),
                        config.previousEventKeys().stream().flatMap(List::stream))
                .map(key -> Key.ofBase64("pluto.protection.event-key", key))
                .map(Named::new)
                .toList();
    }

    /**
     * A key with how every header begins that names it.
     *
     * @param begin JSON without the brace at its end
     */
    private record Named(Key key, String begin) {

        Named(Key key) {
            this(key, "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"" + key.id() + "\"");
        }

        String header() {
            return encoded(begin + "}");
        }

        String header(Addressee addressee) {
            return encoded(begin + ",\"aud\":\"" + addressee.audience() + "\",\"sub\":\"" + addressee.subject()
                    + "\",\"jti\":\"" + addressee.id() + "\"}");
        }

        private static String encoded(String json) {
            return ENCODER.encodeToString(json.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Text as JWE. */
    public String seal(Addressee addressee, String clear) {
        Named current = keys.get(0);
        return seal(current.key(), current.header(addressee), clear);
    }

    /**
     * The text of a JWE.
     *
     * @throws SealBroken when it is none, was altered, is for somebody else, or no key of ours made it
     */
    public String open(Addressee addressee, String jwe) {
        for (Named key : keys) {
            String header = key.header(addressee);
            if (begins(jwe, header)) {
                return opened(key.key(), header, jwe);
            }
        }
        throw new SealBroken();
    }

    /**
     * A text sealed before texts were addressed, now addressed; one that is addressed already, or is no seal of ours, as
     * it came. Only for events that are known to have been written before: see {@code LegacyEvents} in platform/outbox.
     */
    public String readdressed(Addressee addressee, String jwe) {
        for (Named key : keys) {
            String header = key.header();
            if (begins(jwe, header)) {
                return seal(addressee, opened(key.key(), header, jwe));
            }
        }
        return jwe;
    }

    private static boolean begins(String jwe, String header) {
        return jwe.startsWith(header) && jwe.startsWith(".", header.length());
    }

    private static String seal(Key key, String header, String clear) {
        byte[] sealed =
                AesGcm.seal(key, header.getBytes(StandardCharsets.US_ASCII), clear.getBytes(StandardCharsets.UTF_8));
        int end = sealed.length - AesGcm.TAG;
        return header + ".."
                + ENCODER.encodeToString(Arrays.copyOf(sealed, AesGcm.NONCE)) + "."
                + ENCODER.encodeToString(Arrays.copyOfRange(sealed, AesGcm.NONCE, end)) + "."
                + ENCODER.encodeToString(Arrays.copyOfRange(sealed, end, sealed.length));
    }

    private static String opened(Key key, String header, String jwe) {
        String[] parts = jwe.substring(header.length() + 1).split("\\.", -1);
        if (parts.length != PARTS || !parts[0].isEmpty()) {
            throw new SealBroken();
        }
        byte[] clear = AesGcm.open(key, header.getBytes(StandardCharsets.US_ASCII), joined(parts));
        return new String(clear, StandardCharsets.UTF_8);
    }

    private static byte[] joined(String[] parts) {
        try {
            byte[] nonce = DECODER.decode(parts[1]);
            byte[] text = DECODER.decode(parts[2]);
            byte[] tag = DECODER.decode(parts[3]);
            if (nonce.length != AesGcm.NONCE || tag.length != AesGcm.TAG) {
                throw new SealBroken();
            }
            byte[] sealed = Arrays.copyOf(nonce, nonce.length + text.length + tag.length);
            System.arraycopy(text, 0, sealed, nonce.length, text.length);
            System.arraycopy(tag, 0, sealed, nonce.length + text.length, tag.length);
            return sealed;
        } catch (IllegalArgumentException e) {
            throw new SealBroken();
        }
    }
}
