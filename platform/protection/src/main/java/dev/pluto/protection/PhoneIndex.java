package dev.pluto.protection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The blind index of a phone number, the same for every spelling of it. Identity writes people and cache entries under
 * it, messaging looks senders up by it: both must compute it here.
 */
@ApplicationScoped
public class PhoneIndex {

    private static final String PURPOSE = "phone";

    private final BlindIndex index;

    PhoneIndex(BlindIndex index) {
        this.index = index;
    }

    /** @param number E.164 */
    public byte[] of(String number) {
        return index.of(PURPOSE, PhoneSpelling.all(number).get(0));
    }

    /** The same as 64 hexadecimal digits; a sender that is no number is taken as it is. */
    public String hexOf(String number) {
        return index.hexOf(PURPOSE, PhoneSpelling.all(number).get(0));
    }

    /**
     * Of an address as a provider wrote it, each spelling and each messenger by itself: whoever wrote from it is answered
     * there.
     */
    public byte[] ofAddress(String address) {
        return index.of(PURPOSE, address);
    }

    /** Of every spelling: what was stored before spellings were one is found by one of the others. */
    public List<byte[]> allOf(String number) {
        return PhoneSpelling.all(number).stream()
                .map(spelling -> index.of(PURPOSE, spelling))
                .toList();
    }
}
