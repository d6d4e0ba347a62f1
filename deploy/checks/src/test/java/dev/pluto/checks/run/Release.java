package dev.pluto.checks.run;

import dev.pluto.checks.Installed;
import dev.pluto.local.phone.PhoneAccount;
import dev.pluto.servers.Accounts;
import dev.pluto.servers.PlutoDatabase;
import dev.pluto.servers.Ports;
import dev.pluto.servers.ProcessReaper;
import dev.pluto.servers.ServerSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A release of the chart on this machine: servers, what the Secrets hold, and pods as processes. */
final class Release implements AutoCloseable {

    /** Every password. */
    static final String SECRET = "a-secret-of-the-checks-0123456789";

    static final String PUBLIC_URL = "http://127.0.0.1:9";

    private static final String KEY = Base64.getEncoder()
            .encodeToString("a key of 32 bytes for all checks".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

    private final Path folder;
    private final ProcessReaper reaper;
    private final ServerSet servers;
    private final PlutoDatabase database;
    private final PhoneAccount phone;
    private final Installed chart;
    private final Map<String, Integer> ports;
    private final List<RenderedPod> pods = new ArrayList<>();

    private Release(Path folder, ProcessReaper reaper, PhoneAccount phone, String providerUrl) {
        this.reaper = reaper;
        this.folder = folder;
        this.servers = ServerSet.in(folder.resolve("servers"), Accounts.of(account -> SECRET), reaper);
        this.phone = phone;
        servers.start();
        this.database = PlutoDatabase.create(servers.addresses(), "pluto", role -> SECRET);
        this.ports = Installed.services().stream().collect(Collectors.toMap(name -> name, name -> Ports.free()));
        this.chart = Installed.with(folder, values(servers, providerUrl, phone));
    }

    /** Servers run and the chart is rendered for them; no pod does yet. */
    static Release in(Path folder, PhoneAccount phone, String providerUrl) {
        return new Release(folder, ProcessReaper.start(), phone, providerUrl);
    }

    private static String values(ServerSet servers, String providerUrl, PhoneAccount phone) {
        return """
                publicUrl: %s
                database: {host: %s, port: %d, name: pluto}
                kafka: {bootstrapServers: "%s"}
                redis: {host: %s, port: %d}
                provider: {phoneNumber: "%s", apiUrl: "%s"}
                """.formatted(
                        PUBLIC_URL,
                        servers.addresses().postgresHost(),
                        servers.addresses().postgresPort(),
                        servers.addresses().kafkaBootstrapServers(),
                        servers.addresses().redisHost(),
                        servers.addresses().redisPort(),
                        phone.number(),
                        providerUrl);
    }

    PlutoDatabase database() {
        return database;
    }

    /** What {@code helm test} asks, at this machine. */
    Map<String, Integer> tests() {
        Map<String, Integer> tests = new TreeMap<>();
        chart.tests().forEach((url, status) -> tests.put(onThisMachine(url, folder), status));
        return tests;
    }

    /** A pod of the Deployment of a service, where the others look for it. */
    RenderedPod service(String name) {
        return run(name, name, chart.service(name), ports.get(name));
    }

    /** One more of them, somewhere else. */
    RenderedPod replica(String name) {
        return run(name + "-2", name, chart.service(name), Ports.free());
    }

    /** The pod of the Job that migrates for a service. */
    RenderedPod migration(String name) {
        return run("migrate-" + name, name, chart.migration(name), Ports.free());
    }

    private RenderedPod run(String title, String service, List<Map<String, String>> variables, int port) {
        Path home = folder.resolve(title);
        try {
            Files.createDirectories(home);
            Files.writeString(home.resolve("clients.properties"), chart.clients());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path jar = Installed.home().resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        RenderedPod pod = RenderedPod.start(title, jar, environment(variables, home), port, home);
        reaper.watch(pod.process());
        pods.add(pod);
        return pod;
    }

    /** What the kubelet makes of a container's variables, with the addresses of this machine. */
    private Map<String, String> environment(List<Map<String, String>> variables, Path home) {
        Map<String, String> environment = new TreeMap<>();
        for (Map<String, String> variable : variables) {
            String value = variable.containsKey("secret")
                    ? secret(variable.get("secret"), variable.get("key"))
                    : variable.get("value");
            if (value.isEmpty()) {
                continue;
            }
            for (Map.Entry<String, String> known : environment.entrySet()) {
                value = value.replace("$(" + known.getKey() + ")", known.getValue());
            }
            environment.put(variable.get("name"), value);
        }
        environment.replaceAll((name, value) -> onThisMachine(value, home));
        return environment;
    }

    private String onThisMachine(String value, Path home) {
        String local = value.replace("/etc/pluto/clients/", home + "/");
        for (Map.Entry<String, Integer> service : ports.entrySet()) {
            local = local.replaceAll(
                    "http://pluto-" + service.getKey() + ":[0-9]+", "http://127.0.0.1:" + service.getValue());
        }
        return local;
    }

    /** What somebody put into the Secrets; nothing under a key that is optional. */
    private String secret(String name, String key) {
        String service = name.replaceFirst("^pluto-", "").replaceFirst("-.*", "");
        return switch (key) {
            case "username" ->
                name.endsWith("-owner") ? PlutoDatabase.ownerRole(service) : PlutoDatabase.appRole(service);
            case "password", "secret" -> SECRET;
            case "master-key", "index-key", "event-key" -> KEY;
            case "account-sid" -> phone.sid();
            case "auth-token" -> phone.authToken();
            default -> "";
        };
    }

    @Override
    public void close() {
        pods.forEach(RenderedPod::kill);
        servers.close();
        reaper.close();
    }
}
