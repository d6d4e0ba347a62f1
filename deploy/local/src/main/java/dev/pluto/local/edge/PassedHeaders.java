package dev.pluto.local.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Headers on their way through: without those of one connection, and without what a client claims to be. */
final class PassedHeaders {

    /** RFC 9110, 7.6.1: these belong to one connection and are never passed on. */
    private static final Set<String> HOP_BY_HOP = caseless(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade");

    private static final Set<String> CLAIMS = caseless(
            "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Proto", "X-Real-IP");

    private PassedHeaders() {}

    static void copy(MultiMap from, MultiMap to) {
        Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        from.getAll(HttpHeaders.CONNECTION)
                .forEach(value -> named.addAll(List.of(value.trim().split("\\s*,\\s*"))));
        from.forEach(header -> {
            String name = header.getKey();
            if (!HOP_BY_HOP.contains(name) && !CLAIMS.contains(name) && !named.contains(name)) {
                to.add(name, header.getValue());
            }
        });
    }

    /** @param fromOutside whether the service is to know that the request came from outside, and from whom */
    static void describeClient(HttpServerRequest request, MultiMap onward, boolean fromOutside) {
        SocketAddress here = request.localAddress();
        String named = request.getHeader(HttpHeaders.HOST);
        String host = named == null ? here.hostAddress() + ":" + here.port() : named;
        onward.set(HttpHeaders.HOST, host);
        if (fromOutside) {
            onward.set("X-Forwarded-Host", host);
            onward.set("X-Forwarded-Proto", request.isSSL() ? "https" : "http");
            onward.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        }
    }

    private static Set<String> caseless(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}
