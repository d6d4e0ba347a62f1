package dev.pluto.protection;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;

/** Finds a sealed value by equality: HMAC-SHA256 of the normalised value, keyed so that nobody can guess back. */
@ApplicationScoped
public class BlindIndex {

    /** Only ever cloned: finding and keying one costs more than a phone number. */
    private final Mac keyed;

    BlindIndex(ProtectionConfig config) {
        keyed = Key.ofBase64("pluto.protection.index-key", config.indexKey()).forMac();
    }

    /**
     * The index of a value.
     *
     * @param purpose keeps indexes of different things apart, such as {@code phone}
     * @param normalised the value in its one spelling, such as E.164
     * @return 32 bytes
     */
    public byte[] of(String purpose, String normalised) {
        return fresh().doFinal((purpose + "\0" + normalised).getBytes(StandardCharsets.UTF_8));
    }

    private Mac fresh() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own HMAC can be cloned", e);
        }
    }

    /** The same as 64 hexadecimal digits. */
    public String hexOf(String purpose, String normalised) {
        return HexFormat.of().formatHex(of(purpose, normalised));
    }
}
