package dev.pluto.local.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;

/** RFC 9112, 3.2: a request of HTTP/1.1 without {@code Host}, with several or with one that is no host is answered with 400. */
final class HostHeader {

    private static final int LONGEST = 255 + ":65535".length();
    private static final String NEVER = "/\\?#@,\"<>^`{|} ";

    private HostHeader() {}

    static boolean isHonest(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        if (hosts.isEmpty()) {
            return request.version() == HttpVersion.HTTP_1_0;
        }
        return hosts.size() == 1 && isHost(hosts.get(0));
    }

    private static boolean isHost(String host) {
        return !host.isEmpty()
                && host.length() <= LONGEST
                && host.chars().allMatch(c -> c > ' ' && c < 0x7f && NEVER.indexOf(c) < 0);
    }
}
