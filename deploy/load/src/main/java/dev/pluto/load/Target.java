package dev.pluto.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where requests go, which need not be the address their signature covers.
 *
 * @param authorities who signs for it, a PEM file; empty where it speaks no TLS
 */
public record Target(String host, int port, Optional<Path> authorities) {

    public Target(String host, int port) {
        this(host, port, Optional.empty());
    }

    public static Target at(String url, Optional<Path> authorities) {
        URI address = URI.create(url);
        return new Target(
                address.getHost(),
                address.getPort(),
                authorities.filter(file -> address.getScheme().equals("https")));
    }
}
