package dev.pluto.load;

import java.net.URI;

/** Where requests go, which need not be the address their signature covers. */
record Target(String host, int port) {

    static Target at(String url) {
        URI address = URI.create(url);
        return new Target(address.getHost(), address.getPort());
    }
}
