package dev.pluto.tls;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the switch sets: every link of a service verifies authority and host name, and its own ports hear TLS alone. Addresses stay
 * as they are told, but for their scheme.
 *
 * <p>Whom a service talks to outside of Pluto, such as the provider of texts, keeps the authorities of the JDK.
 */
final class TlsSettings {

    static final String AUTHORITIES = "ca.crt";
    static final String CERTIFICATE = "tls.crt";
    static final String KEY = "tls.key";

    /** The services that call each other, as {@code deploy/suite.yaml} names them. */
    static final List<String> SERVICES = List.of("identity", "messaging", "memory", "scheduler");

    /** Besides one for each service there is a client for tokens. */
    static final String TOKEN_CLIENT = "identity-token";

    private static final String BUCKET = "pluto";
    private static final String RELOAD_LOG = "io.quarkus.vertx.http.runtime.HttpCertificateUpdateEventListener";
    private static final String VERIFY_HOST = "HTTPS";
    private static final Pattern NAMED_REACTIVE = Pattern.compile("quarkus\\.datasource\\.([^.]+\\.)?reactive\\.url");
    private static final Pattern NAMED_JDBC = Pattern.compile("quarkus\\.datasource\\.([^.]+\\.)?jdbc\\.url");
    private static final Pattern NAMED_REDIS = Pattern.compile("quarkus\\.redis\\.([^.]+\\.)?hosts");

    private final Path folder;
    private final Function<String, Optional<String>> told;
    private final Collection<String> names;
    private final Map<String, String> settings = new HashMap<>();

    /**
     * @param folder of the three files
     * @param told what a setting is without the switch
     * @param names of settings that somebody told, for clients that have a name
     */
    TlsSettings(Path folder, Function<String, Optional<String>> told, Collection<String> names) {
        this.folder = folder;
        this.told = told;
        this.names = names;
    }

    /** By the names of Quarkus' settings. */
    Map<String, String> all() {
        addCertificates();
        addPorts();
        addServices();
        addKafka();
        addReactive("");
        addJdbc("");
        addRedis("");
        named(NAMED_REACTIVE, this::addReactive);
        named(NAMED_JDBC, this::addJdbc);
        named(NAMED_REDIS, this::addRedis);
        return Map.copyOf(settings);
    }

    /** Read again now and then: who renews certificates need not restart services. */
    private void addCertificates() {
        String bucket = "quarkus.tls." + BUCKET + ".";
        settings.put(bucket + "trust-store.pem.certs", file(AUTHORITIES));
        settings.put(bucket + "key-store.pem.pluto.cert", file(CERTIFICATE));
        settings.put(bucket + "key-store.pem.pluto.key", file(KEY));
        settings.put(bucket + "trust-all", "false");
        settings.put(bucket + "hostname-verification-algorithm", VERIFY_HOST);
        settings.put(bucket + "reload-period", told.apply(TlsSwitch.RELOAD).orElse("10M"));
        // says so at every reading, once for each event loop
        settings.put("quarkus.log.category.\"" + RELOAD_LOG + "\".level", "WARN");
    }

    /** On the ports they have without TLS; on those nothing else is heard. */
    private void addPorts() {
        settings.put("quarkus.http.tls-configuration-name", BUCKET);
        settings.put("quarkus.http.insecure-requests", "disabled");
        settings.put("quarkus.http.ssl-port", told.apply("quarkus.http.port").orElse("8080"));
        settings.put(
                "quarkus.http.test-ssl-port",
                told.apply("quarkus.http.test-port").orElse("8081"));
        settings.put("quarkus.management.tls-configuration-name", BUCKET);
    }

    private void addServices() {
        for (String service : SERVICES) {
            String url = "pluto." + service + "-url";
            told.apply(url).ifPresent(address -> settings.put(url, address.replaceFirst("^http://", "https://")));
            settings.put("quarkus.rest-client." + service + ".tls-configuration-name", BUCKET);
        }
        settings.put("quarkus.rest-client." + TOKEN_CLIENT + ".tls-configuration-name", BUCKET);
        // the keys that tokens are checked with are fetched by a client of its own
        settings.put("smallrye.jwt.client.tls.certificate.path", file(AUTHORITIES));
        settings.put("smallrye.jwt.client.tls.trust-all", "false");
    }

    /** What begins with {@code kafka.} is for every client of the service: consumers, dead letters, the relay, topics. */
    private void addKafka() {
        boolean signsIn = told.apply("kafka.security.protocol").orElse("").startsWith("SASL");
        settings.put("kafka.security.protocol", signsIn ? "SASL_SSL" : "SSL");
        settings.put("kafka.ssl.truststore.type", "PEM");
        settings.put("kafka.ssl.truststore.location", file(AUTHORITIES));
        settings.put("kafka.ssl.endpoint.identification.algorithm", "https");
    }

    private void addReactive(String name) {
        String source = "quarkus.datasource." + name + "reactive.";
        told.apply(source + "url").ifPresent(url -> {
            settings.put(source + "url", withoutTls(url));
            settings.put(source + "postgresql.ssl-mode", "verify-full");
            settings.put(source + "hostname-verification-algorithm", VERIFY_HOST);
            settings.put(source + "trust-all", "false");
            settings.put(source + "trust-certificate-pem", "true");
            settings.put(source + "trust-certificate-pem.certs", file(AUTHORITIES));
        });
    }

    private void addJdbc(String name) {
        String url = "quarkus.datasource." + name + "jdbc.url";
        told.apply(url).map(TlsSettings::withoutTls).ifPresent(plain -> {
            String ca = URLEncoder.encode(file(AUTHORITIES), StandardCharsets.UTF_8);
            String more = "sslmode=verify-full&sslrootcert=" + ca;
            settings.put(url, plain + (plain.contains("?") ? "&" : "?") + more);
        });
    }

    /** Without the second letter s of the scheme Quarkus leaves TLS out and says so in a line of the log alone. */
    private void addRedis(String name) {
        String client = "quarkus.redis." + name;
        told.apply(client + "hosts").ifPresent(hosts -> {
            String secured = Arrays.stream(hosts.split(","))
                    .map(host -> host.strip().replaceFirst("^redis://", "rediss://"))
                    .collect(Collectors.joining(","));
            settings.put(client + "hosts", secured);
            settings.put(client + "tls-configuration-name", BUCKET);
        });
    }

    /** An address as it is without a word on TLS in its parameters, which could weaken it. */
    private static String withoutTls(String url) {
        int question = url.indexOf('?');
        if (question < 0) {
            return url;
        }
        String kept = Arrays.stream(url.substring(question + 1).split("&"))
                .filter(parameter -> !parameter.startsWith("ssl"))
                .collect(Collectors.joining("&"));
        return url.substring(0, question) + (kept.isEmpty() ? "" : "?" + kept);
    }

    private void named(Pattern pattern, Consumer<String> add) {
        names.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .filter(name -> name != null)
                .forEach(add);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
