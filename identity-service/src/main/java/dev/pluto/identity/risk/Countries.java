package dev.pluto.identity.risk;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where addresses are, as far as that can be told without asking anybody. */
interface Countries {

    /**
     * The country an address is registered for.
     *
     * @param address IPv4 or IPv6, or anything else
     * @return ISO 3166 code of two letters; empty where it is no address of anybody
     */
    Uni<Optional<String>> of(String address);
}
