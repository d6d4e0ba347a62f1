package dev.pluto.protection;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A database as libpq's connection URIs name it: {@code postgresql://user:password@host:port/database?sslmode=verify-full}. Both
 * clients of a service, the reactive one and Flyway's, are told of it, each in its own words. A message never holds the password.
 */
final class DatabaseUrl {

    private static final int USUAL_PORT = 5432;
    private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");

    /** What both clients understand; what only one would obey is refused. */
    private static final Set<String> MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    private static final Set<String> PARAMETERS = Set.of("sslmode", "sslrootcert");

    private final URI uri;
    private final Map<String, String> parameters = new TreeMap<>();

    /** @throws IllegalArgumentException when it is of another form, with what is wrong about it */
    DatabaseUrl(String url) {
        uri = parsed(url);
        if (!SCHEMES.contains(String.valueOf(uri.getScheme()))) {
            throw refused("it begins with postgresql://");
        }
        if (uri.getHost() == null
                || uri.getRawPath() == null
                || !uri.getRawPath().matches("/[^/]+")) {
            throw refused("it names one host and one database");
        }
        String query = uri.getRawQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                if (!PARAMETERS.contains(name)) {
                    throw refused("of parameters it has only sslmode and sslrootcert");
                }
                parameters.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        String mode = parameters.get("sslmode");
        if (mode != null && !MODES.contains(mode)) {
            throw refused("sslmode is one of " + MODES.stream().sorted().toList());
        }
    }

    private static URI parsed(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            // its message repeats the address with the password
            throw refused("it is no URI; other signs than letters and digits in a password are written as %21");
        }
    }

    private static IllegalArgumentException refused(String rule) {
        return new IllegalArgumentException("DATABASE_URL cannot be used: " + rule);
    }

    /** What Quarkus is told, by the names of its settings. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        String database = uri.getHost() + ":" + (uri.getPort() < 0 ? USUAL_PORT : uri.getPort()) + uri.getRawPath();
        settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + database + forJdbc());
        settings.put("quarkus.datasource.reactive.url", "postgresql://" + database);
        String[] login = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        put(settings, "quarkus.datasource.username", login.length > 0 ? decoded(login[0]) : null);
        put(settings, "quarkus.datasource.password", login.length > 1 ? decoded(login[1]) : null);
        addReactiveTls(settings);
        return settings;
    }

    private String forJdbc() {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(value));
        return query.toString();
    }

    private void addReactiveTls(Map<String, String> settings) {
        String mode = parameters.get("sslmode");
        put(settings, "quarkus.datasource.reactive.postgresql.ssl-mode", mode);
        if ("verify-full".equals(mode)) {
            settings.put("quarkus.datasource.reactive.hostname-verification-algorithm", "HTTPS");
        }
        String root = parameters.get("sslrootcert");
        if (root != null) {
            settings.put("quarkus.datasource.reactive.trust-certificate-pem", "true");
            settings.put("quarkus.datasource.reactive.trust-certificate-pem.certs", root);
        }
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }

    private static String decoded(String text) {
        // a plus is a plus outside of forms
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
