package dev.pluto.messaging.media;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.util.List;

/** Looks the addresses of hosts up. */
@FunctionalInterface
interface Hosts {

    /** All addresses of a host; fails when it has none. */
    Uni<List<InetAddress>> addresses(String host);
}
