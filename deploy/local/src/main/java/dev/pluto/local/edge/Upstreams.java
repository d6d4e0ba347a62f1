package dev.pluto.local.edge;

import io.vertx.core.net.SocketAddress;
import java.util.List;

/** Where each service listens at the moment. */
@FunctionalInterface
public interface Upstreams {

    /**
     * The addresses of a service's replicas, the one to be asked first in front; empty when it is not part of this suite.
     *
     * <p>Asked for at every request: it must not block, and whoever should rest is not first again.
     */
    List<SocketAddress> find(String service);
}
