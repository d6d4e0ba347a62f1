package dev.pluto.local.suite;

import dev.pluto.servers.Ports;
import java.util.HashSet;
import java.util.Set;

/** Hands out free ports, none of them twice: those handed out first may not be listened on yet. */
final class FreePorts {

    private final Set<Integer> given = new HashSet<>();

    synchronized int next() {
        int port = Ports.free();
        while (!given.add(port)) {
            port = Ports.free();
        }
        return port;
    }
}
