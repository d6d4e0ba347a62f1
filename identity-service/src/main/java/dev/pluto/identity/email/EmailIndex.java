package dev.pluto.identity.email;

import dev.pluto.protection.BlindIndex;
import jakarta.enterprise.context.ApplicationScoped;

/** The blind index of an e-mail address: finds whose it is without knowing it. */
@ApplicationScoped
public class EmailIndex {

    private final BlindIndex index;

    EmailIndex(BlindIndex index) {
        this.index = index;
    }

    /** 32 bytes, the same for every spelling. */
    public byte[] of(EmailAddress address) {
        return index.of("email", address.text());
    }
}
