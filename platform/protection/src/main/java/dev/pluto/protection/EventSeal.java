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

    private final List<Named> keys;

    EventSeal(ProtectionConfig config) {
        keys = Stream.concat(
                        Stream.of(config.eventKey()),
                        config.previousEventKeys().stream().flatMap(List::stream))
                .map(key -> Key.ofBase64("pluto.protection.event-key", key))
                .map(key -> new Named(key, key.id()))
                .toList();
    }

    /** A key with what events call it. */
    private record Named(Key key, String kid) {}

    /** Text as JWE. */
    public String seal(Addressee addressee, String clear) {
        Named current = keys.get(0);
        return seal(current.key(), headerOf(current, addressee), clear);
    }

    /**
     * The text of a JWE.
     *
     * @throws SealBroken when it is none, was altered, is for somebody else, or no key of ours made it
     */
    public String open(Addressee addressee, String jwe) {
        return keys.stream()
                .filter(key -> jwe.startsWith(headerOf(key, addressee) + "."))
                .findFirst()
                .map(key -> opened(key.key(), jwe))
                .orElseThrow(SealBroken::new);
    }

    /**
     * A text sealed before texts were addressed, now addressed; one that is addressed already, or is no seal of ours, as
     * it came. Only for events that are known to have been written before: see {@code LegacyEvents} in platform/outbox.
     */
    public String readdressed(Addressee addressee, String jwe) {
        return keys.stream()
                .filter(key -> jwe.startsWith(headerOf(key) + "."))
                .findFirst()
                .map(key -> seal(addressee, opened(key.key(), jwe)))
                .orElse(jwe);
    }

    private static String seal(Key key, String header, String clear) {
        byte[] sealed =
                AesGcm.seal(key, header.getBytes(StandardCharsets.US_ASCII), clear.getBytes(StandardCharsets.UTF_8));
        int end = sealed.length - AesGcm.TAG;
        return header + ".."
                + encoded(Arrays.copyOf(sealed, AesGcm.NONCE)) + "."
                + encoded(Arrays.copyOfRange(sealed, AesGcm.NONCE, end)) + "."
                + encoded(Arrays.copyOfRange(sealed, end, sealed.length));
    }

    private static String opened(Key key, String jwe) {
        String[] parts = jwe.split("\\.", -1);
        if (parts.length != 5 || !parts[1].isEmpty()) {
            throw new SealBroken();
        }
        byte[] clear = AesGcm.open(key, parts[0].getBytes(StandardCharsets.US_ASCII), joined(parts));
        return new String(clear, StandardCharsets.UTF_8);
    }

    private static byte[] joined(String[] parts) {
        try {
            byte[] nonce = Base64.getUrlDecoder().decode(parts[2]);
            byte[] text = Base64.getUrlDecoder().decode(parts[3]);
            byte[] tag = Base64.getUrlDecoder().decode(parts[4]);
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

    private static String headerOf(Named key, Addressee addressee) {
        String json =
                "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"" + key.kid() + "\",\"aud\":\"" + addressee.audience()
                        + "\",\"sub\":\"" + addressee.subject() + "\",\"jti\":\"" + addressee.id() + "\"}";
        return encoded(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String headerOf(Named key) {
        String json = "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"" + key.kid() + "\"}";
        return encoded(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
