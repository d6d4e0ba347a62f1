package dev.pluto.local.edge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of a service's API documentation, asked for at the edge as {@code /docs/<service>/openapi} or
 * {@code /docs/<service>/ui/<file>}. The page itself, {@code /docs/<service>/}, is one of {@link Pages}: Quarkus' own points at
 * {@code /q/openapi}, which means nothing at an edge in front of four services.
 *
 * @param uri where the service keeps it
 */
record ApiDocs(String service, String uri) {

    private static final Pattern FILE = Pattern.compile("/docs/([a-z]+)/(openapi|ui/([A-Za-z0-9._-]+))");

    static Optional<ApiDocs> find(String path) {
        Matcher file = FILE.matcher(path);
        if (!file.matches()) {
            return Optional.empty();
        }
        String name = file.group(3);
        String uri = name == null ? "/q/openapi?format=json" : "/q/swagger-ui/" + name;
        return Optional.of(new ApiDocs(file.group(1), uri));
    }
}
