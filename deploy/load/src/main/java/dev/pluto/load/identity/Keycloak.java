package dev.pluto.load.identity;

import dev.pluto.load.http.Accounts;
import dev.pluto.load.http.Ask;
import dev.pluto.load.http.Asking;
import dev.pluto.load.http.Lane;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Keycloak as its distribution comes, on another database of the same PostgreSQL; a realm that rotates refresh tokens as we do. */
final class Keycloak implements Provider, AutoCloseable {

    private static final String REALM = "/realms/bench/protocol/openid-connect";
    private static final String ADMIN = "admin";
    private static final String SECRET = "a-secret-of-a-benchmark";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final URI url;
    private final long postgres;
    private final Asking asking;
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger logins = new AtomicInteger();

    private Keycloak(Process process, URI url, long postgres, Asking asking) {
        this.process = process;
        this.url = url;
        this.postgres = postgres;
        this.asking = asking;
    }

    /**
     * Unpacks, builds and starts it.
     *
     * @param distribution its zip
     * @param folder an empty one
     * @param database JDBC address; user and password are {@code keycloak}
     * @param postgres the process of its PostgreSQL
     */
    static Keycloak start(Path distribution, Path folder, String database, long postgres, Asking asking)
            throws IOException, InterruptedException {
        Path home = Unpacked.of(distribution, folder);
        int port = freePort();
        List<String> options = List.of(
                "--db=postgres",
                "--db-url=" + database,
                "--db-username=keycloak",
                "--db-password=keycloak",
                "--cache=local",
                "--http-enabled=true",
                "--hostname-strict=false",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        ProcessBuilder builder = new ProcessBuilder()
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keycloak.log").toFile());
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", SECRET);
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms512m -Xmx512m");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/kc.sh").toString(), "start"));
        command.addAll(options);
        Process process = builder.command(command).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Keycloak keycloak = new Keycloak(process, URI.create("http://127.0.0.1:" + port), postgres, asking);
        keycloak.awaitAnswers();
        keycloak.makeRealm();
        return keycloak;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswers() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                asking.ask(url, Ask.get("/realms/master"));
                return;
            } catch (RuntimeException notYet) {
                if (System.nanoTime() > deadline || !process.isAlive()) {
                    throw new IllegalStateException("Keycloak does not answer; its log lies beside it", notYet);
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    private void makeRealm() {
        JsonObject signIn = new JsonObject()
                .put("clientId", "bench")
                .put("publicClient", true)
                .put("directAccessGrantsEnabled", true);
        JsonObject machine = new JsonObject()
                .put("clientId", "machine")
                .put("secret", SECRET)
                .put("serviceAccountsEnabled", true)
                .put("standardFlowEnabled", false);
        JsonObject realm = new JsonObject()
                .put("realm", "bench")
                .put("enabled", true)
                .put("accessTokenLifespan", 3600)
                .put("revokeRefreshToken", true)
                .put("refreshTokenMaxReuse", 0)
                .put("clients", new JsonArray().add(signIn).add(machine));
        asking.ask(url, Ask.json(HttpMethod.POST, "/admin/realms", realm).as(admin()));
    }

    /** Lives for a minute. */
    private String admin() {
        Map<String, String> form =
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", ADMIN, "password", SECRET);
        return asking.ask(url, Ask.form("/realms/master/protocol/openid-connect/token", form))
                .getString("access_token");
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public Map<String, Long> processes() {
        return Map.of("service", process.pid(), "PostgreSQL", postgres);
    }

    @Override
    public List<Lane> lanes(Deed deed, int atOnce) {
        String token = deed == Deed.CREATE ? admin() : "";
        return IntStream.range(0, atOnce)
                .<Lane>mapToObj(i -> switch (deed) {
                    case CREATE -> () -> create(token);
                    case LOGIN -> this::login;
                    case CLIENT ->
                        () -> Ask.form(
                                REALM + "/token",
                                Map.of(
                                        "grant_type", "client_credentials",
                                        "client_id", "machine",
                                        "client_secret", SECRET));
                    case REFRESH -> session();
                    case CHECK -> reader();
                })
                .toList();
    }

    private Lane reader() {
        String token = asking.ask(url, login()).getString("access_token");
        return () -> Ask.get(REALM + "/userinfo").as(token);
    }

    private Lane session() {
        return Lane.refreshing(
                asking.ask(url, login()),
                token -> Ask.form(
                        REALM + "/token",
                        Map.of("grant_type", "refresh_token", "client_id", "bench", "refresh_token", token)));
    }

    private Ask create(String token) {
        String name = "person" + made.getAndIncrement();
        JsonObject user = new JsonObject()
                .put("username", name)
                .put("email", name + "@example.org")
                .put("emailVerified", true)
                .put("firstName", "Some")
                .put("lastName", "Body")
                .put("enabled", true)
                .put(
                        "credentials",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("type", "password")
                                        .put("value", Accounts.PASSWORD)
                                        .put("temporary", false)));
        return Ask.json(HttpMethod.POST, "/admin/realms/bench/users", user).as(token);
    }

    private Ask login() {
        return Ask.form(
                REALM + "/token",
                Map.of(
                        "grant_type", "password",
                        "client_id", "bench",
                        "scope", "openid",
                        "username", "person" + logins.getAndIncrement() % made.get(),
                        "password", Accounts.PASSWORD));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
