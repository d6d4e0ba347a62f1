package dev.pluto.protection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;

/** Finds a sealed value by equality: HMAC-SHA256 of the normalised value, keyed so that nobody can guess back. */
@ApplicationScoped
public class BlindIndex {

    private final KeyedMac mac;

    BlindIndex(ProtectionConfig config) {
        mac = Key.ofBase64("pluto.protection.index-key", config.indexKey()).forMac();
    }

    /**
     * The index of a value.
     *
     * @param purpose keeps indexes of different things apart, such as {@code phone}
     * @param normalised the value in its one spelling, such as E.164
     * @return 32 bytes
     */
    public byte[] of(String purpose, String normalised) {
        return mac.of(purpose + "\0" + normalised);
    }

    /** The same as 64 hexadecimal digits. */
    public String hexOf(String purpose, String normalised) {
        return HexFormat.of().formatHex(of(purpose, normalised));
    }
}
