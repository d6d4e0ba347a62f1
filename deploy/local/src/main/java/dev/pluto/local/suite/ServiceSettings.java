package dev.pluto.local.suite;

import dev.pluto.local.phone.PhoneAccount;
import dev.pluto.servers.PlutoDatabase;
import dev.pluto.servers.ServerAddresses;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The configuration each service is started with: addresses, credentials, keys. Names are those of production; only the values
 * are of this machine.
 *
 * @param servers where they listen
 * @param jdbcUrl of the database, without user and password
 * @param reactiveUrl the same for the reactive driver
 * @param publicUrl of the edge
 * @param urls where each service listens
 * @param twilioUrl base of the phone network's REST API
 * @param mailPort where mail is taken on this machine
 */
record ServiceSettings(
        Secrets secrets,
        ServerAddresses servers,
        String jdbcUrl,
        String reactiveUrl,
        String publicUrl,
        Map<Part, String> urls,
        PhoneAccount phone,
        String twilioUrl,
        int mailPort) {

    /** The client the commands of {@code ./pluto} act as. */
    static final String OPERATOR = "operator";

    /** Names of the keys all services share; a master key is each service's own. */
    static final String INDEX_KEY = "index";

    static final String EVENT_KEY = "event";

    /** The settings of a service, or of a replica of it, besides its own ports, by property name, {@code more} last. */
    Map<String, String> of(Part service, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>();
        addServers(settings, service.serviceName());
        addHouse(settings, service.serviceName());
        addCalled(settings, service);
        if (service.service().orElseThrow().cached()) {
            addRedis(settings, service.serviceName());
        }
        if (service.serviceName().equals(Part.IDENTITY.title())) {
            addClients(settings);
            addMail(settings);
        }
        if (service.serviceName().equals(Part.MESSAGING.title())) {
            addPhone(settings);
        }
        settings.putAll(more);
        return settings;
    }

    private void addServers(Map<String, String> settings, String service) {
        String app = PlutoDatabase.appRole(service);
        String owner = PlutoDatabase.ownerRole(service);
        settings.put("quarkus.datasource.username", app);
        settings.put("quarkus.datasource.password", databasePassword(secrets, app));
        settings.put("quarkus.datasource.jdbc.url", jdbcUrl);
        settings.put("quarkus.datasource.reactive.url", reactiveUrl);
        // each connection is a process of PostgreSQL's: the usual 20 for four services are too many for one small
        // machine
        settings.put("quarkus.datasource.reactive.max-size", "10");
        settings.put("quarkus.flyway.username", owner);
        settings.put("quarkus.flyway.password", databasePassword(secrets, owner));
        String kafka = Servers.kafkaAccounts(secrets).password(service);
        servers.kafka(service, kafka).forEach((name, value) -> settings.put("kafka." + name, value));
    }

    private void addRedis(Map<String, String> settings, String service) {
        String password = Servers.redisAccounts(secrets).password(service);
        settings.put("quarkus.redis.hosts", servers.redisUrl(service, password));
    }

    private void addHouse(Map<String, String> settings, String service) {
        settings.put("pluto.public-url", publicUrl);
        servers.authorities()
                .map(Path::getParent)
                .ifPresent(folder -> settings.put("pluto.tls.dir", folder.toString()));
        settings.put("pluto.service.client-id", service);
        settings.put("pluto.service.client-secret", clientSecret(secrets, service));
        settings.put("pluto.protection.master-key", secrets.key(masterKey(service)));
        settings.put("pluto.protection.index-key", secrets.key(INDEX_KEY));
        settings.put("pluto.protection.event-key", secrets.key(EVENT_KEY));
    }

    /** Where identity is, which signs everybody's tokens, and whom the service calls. */
    private void addCalled(Map<String, String> settings, Part service) {
        Set<String> called = service.service().orElseThrow().calls().keySet();
        urls.forEach((part, url) -> {
            if (part.equals(Part.IDENTITY) || called.contains(part.title())) {
                settings.put("pluto." + part.title() + "-url", url);
            }
        });
    }

    private void addClients(Map<String, String> settings) {
        Part.services().forEach(service -> {
            addSecret(settings, service.title());
            settings.putAll(service.service().orElseThrow().clientSettings());
        });
        addSecret(settings, OPERATOR);
        settings.put("pluto.clients.\"" + OPERATOR + "\".roles", "admin");
    }

    private void addMail(Map<String, String> settings) {
        settings.put("pluto.mail.host", "127.0.0.1");
        settings.put("pluto.mail.port", Integer.toString(mailPort));
        settings.put("pluto.mail.security", "none");
    }

    private void addSecret(Map<String, String> settings, String client) {
        settings.put("pluto.clients.\"" + client + "\".secret", clientSecret(secrets, client));
    }

    private void addPhone(Map<String, String> settings) {
        settings.put("pluto.twilio.account-sid", phone.sid());
        settings.put("pluto.twilio.auth-token", phone.authToken());
        settings.put("pluto.twilio.api-url", twilioUrl);
        settings.put("pluto.twilio.phone-number", phone.number());
        // who types a sentence says nothing for that long
        settings.put("pluto.twilio.relay-quiet", "PT45S");
    }

    /** The password of a database role, which the database is made with as well. */
    static String databasePassword(Secrets secrets, String role) {
        return secrets.password("db." + role);
    }

    static String masterKey(String service) {
        return "master." + service;
    }

    static String clientSecret(Secrets secrets, String id) {
        return secrets.password("client." + id);
    }
}
