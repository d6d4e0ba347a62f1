package dev.pluto.protection;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Seals text that leaves a service: in events and in Redis. The form is JWE compact serialisation (RFC 7516) with
 * {@code alg=dir}, {@code enc=A256GCM} and {@code kid}, so that any language with a JOSE library and the key reads it.
 */
@ApplicationScoped
public class EventSeal {

    private final String header;
    private final Key current;
    private final Map<String, Key> byHeader = new LinkedHashMap<>();

    EventSeal(ProtectionConfig config) {
        List<Key> keys = Stream.concat(
                        Stream.of(config.eventKey()),
                        config.previousEventKeys().stream().flatMap(List::stream))
                .map(key -> Key.ofBase64("pluto.protection.event-key", key))
                .toList();
        current = keys.get(0);
        header = headerOf(current);
        keys.forEach(key -> byHeader.put(headerOf(key), key));
    }

    /** Text as JWE. */
    public String seal(String clear) {
        byte[] sealed = AesGcm.seal(
                current, header.getBytes(StandardCharsets.US_ASCII), clear.getBytes(StandardCharsets.UTF_8));
        int end = sealed.length - AesGcm.TAG;
        return header + ".."
                + encoded(Arrays.copyOf(sealed, AesGcm.NONCE)) + "."
                + encoded(Arrays.copyOfRange(sealed, AesGcm.NONCE, end)) + "."
                + encoded(Arrays.copyOfRange(sealed, end, sealed.length));
    }

    /**
     * The text of a JWE.
     *
     * @throws SealBroken when it is none, was altered, or no key of ours made it
     */
    public String open(String jwe) {
        String[] parts = jwe.split("\\.", -1);
        if (parts.length != 5 || !byHeader.containsKey(parts[0]) || !parts[1].isEmpty()) {
            throw new SealBroken();
        }
        Key key = Objects.requireNonNull(byHeader.get(parts[0]));
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

    private static String headerOf(Key key) {
        String json = "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"" + key.id() + "\"}";
        return encoded(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
