package dev.pluto.local.edge;

import io.vertx.core.net.SocketAddress;
import java.util.Optional;

/** Where each service listens at the moment. */
@FunctionalInterface
public interface Upstreams {

    /** The address of a service, empty when it is not part of this suite. */
    Optional<SocketAddress> find(String service);
}
