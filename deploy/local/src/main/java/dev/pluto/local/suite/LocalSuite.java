package dev.pluto.local.suite;

import dev.pluto.local.edge.Edge;
import dev.pluto.local.edge.Pages;
import dev.pluto.local.edge.Routes;
import dev.pluto.local.mail.MailServer;
import dev.pluto.local.phone.PhoneAccount;
import dev.pluto.local.phone.PhoneSimulator;
import dev.pluto.servers.Accounts;
import dev.pluto.servers.PlutoDatabase;
import dev.pluto.servers.ProcessReaper;
import dev.pluto.servers.SuiteManifest;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * All of Pluto on one machine: PostgreSQL, Kafka and Redis, the services as separate processes, the edge in front of them, a
 * phone network and a mail server around them. Whatever ends this JVM ends the processes as well.
 */
public final class LocalSuite implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A number nobody has: 555-0100 is kept for fiction in every area code. */
    private static final String PLUTO_NUMBER = "+14155550100";

    private final SuiteOptions options;
    private final Vertx vertx = OwnVertx.create();
    private final SuiteTls tls;
    private final ProcessReaper reaper;
    private final FreePorts ports = new FreePorts();
    private final Parts parts;
    private final Supervisor supervisor;
    private final Secrets secrets;
    private final Servers servers;
    private final Replicas replicas;
    private final ServiceProcesses services;
    private final SuiteStatus status;
    private final Edge edge;
    private final String edgeUrl;
    private final PhoneSimulator simulator;
    private final MailServer mails;
    private volatile Optional<PlutoDatabase> database = Optional.empty();

    private LocalSuite(SuiteOptions options, Routes routes, Secrets secrets) {
        this.options = options;
        this.secrets = secrets;
        this.tls = SuiteTls.of(options);
        this.reaper = ProcessReaper.start(RunFolder.processes(options.data()));
        this.parts = new Parts(options.progress(), options.probe());
        this.servers = new Servers(options.data(), ports, secrets, tls, reaper);
        servers.runners().forEach(parts::add);
        this.replicas = new Replicas(parts, tls, options.services(), options.replicas());
        this.services = new ServiceProcesses(options, ports, tls, reaper);
        replicas.all().forEach(replica -> parts.add(replica, services.add(replica)));
        this.supervisor = new Supervisor(parts.all(), options.progress(), options.probe());
        this.status = new SuiteStatus(parts.all(), PLUTO_NUMBER, tls.isOn());
        Pages pages = new Pages(options.services().stream().map(Part::title).collect(Collectors.toSet()), status::json);
        this.edge = new Edge(vertx, routes, replicas::addresses, pages, tls.authorities());
        this.edgeUrl = "http://localhost:" + open(edge);
        this.simulator = PhoneSimulator.start(
                vertx, SuiteSecrets.phoneAccount(secrets, PLUTO_NUMBER), edgeUrl, ports.next(), Clock.systemUTC());
        this.mails = MailServer.start(ports.next());
    }

    /**
     * Starts everything and returns when all of it answers.
     *
     * @throws SuiteFailure when the edge's port is taken, keys of the data are lost, or a part does not start; then nothing is
     *     left running
     */
    public static LocalSuite start(SuiteOptions options) {
        LocalSuite suite = open(options);
        try {
            suite.startParts();
            return suite;
        } catch (RuntimeException | Error failure) {
            suite.close();
            throw failure;
        }
    }

    /**
     * Opens the edge and the phone network, so that the status page shows how the parts come up. {@link #startParts} is next.
     *
     * @throws SuiteFailure when the edge's port is taken, or keys of the data are lost
     */
    public static LocalSuite open(SuiteOptions options) {
        Routes routes = Routes.of(SuiteManifest.OF_THIS_BUILD);
        return new LocalSuite(options, routes, SuiteSecrets.in(options.data()));
    }

    private int open(Edge door) {
        try {
            return door.listen(options.edgeHost(), options.edgePort())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            reaper.close();
            vertx.close();
            throw new SuiteFailure("port " + options.edgePort() + " is taken by another program.\n"
                    + "  Choose another one: PLUTO_PORT=" + (options.edgePort() + 10) + " ./pluto up");
        }
    }

    /** Starts servers and services. Fails with {@link SuiteFailure} when one does not answer; the others run until {@link #close}. */
    public void startParts() {
        parts.startTogether(Part.servers());
        replicas.open(vertx);
        PlutoDatabase created = servers.database(secrets);
        database = Optional.of(created);
        ServiceSettings settings = new ServiceSettings(
                secrets,
                servers.addresses(),
                created.jdbcUrl(),
                created.reactiveUrl(),
                edgeUrl,
                replicas.urls(),
                simulator.account(),
                simulator.apiUrl(),
                mails.port());
        services.configure(settings);
        replicas.waves().forEach(parts::startTogether);
        supervisor.begin();
    }

    /** Where people and the provider reach Pluto, without a slash at the end. */
    public String edgeUrl() {
        return edgeUrl;
    }

    public PhoneSimulator simulator() {
        return simulator;
    }

    /** Where mail comes to that Pluto sends. */
    public MailServer mails() {
        return mails;
    }

    public SuiteStatus status() {
        return status;
    }

    /** The database, with the superuser's view of it: row-level security does not bind it. */
    public PlutoDatabase database() {
        return database.orElseThrow(() -> new SuiteFailure("the database is not there yet"));
    }

    /** Kafka as whoever runs it sees it, by the names of Kafka's settings: address, login, all rights. */
    public Map<String, String> kafka() {
        return servers.kafka(Accounts.OPERATOR);
    }

    /** What a reader of events from outside needs, by the names of the environment variables of {@code docs/examples/consumer}. */
    public Map<String, String> consumerAccess() {
        return servers.consumerAccess(secrets);
    }

    /** What a program needs to be an operator and to speak as the phone network does, by the names of environment variables. */
    public Map<String, String> operatorAccess() {
        PhoneAccount phone = simulator.account();
        return new TreeMap<>(Map.of(
                "PLUTO_URL", edgeUrl,
                "PLUTO_CLIENT_ID", ServiceSettings.OPERATOR,
                "PLUTO_CLIENT_SECRET", operatorSecret(),
                "PLUTO_TWILIO_ACCOUNT_SID", phone.sid(),
                "PLUTO_TWILIO_AUTH_TOKEN", phone.authToken(),
                "PLUTO_TWILIO_PHONE_NUMBER", phone.number()));
    }

    /** What the operator client of the commands signs in with. */
    public String operatorSecret() {
        return ServiceSettings.clientSecret(secrets, ServiceSettings.OPERATOR);
    }

    /** What a service signs in with at identity. */
    public String clientSecret(Part service) {
        return ServiceSettings.clientSecret(secrets, service.title());
    }

    /** Whose certificates the parts show each other, a PEM file; empty where they speak no TLS. */
    public Optional<Path> authorities() {
        return tls.authorities();
    }

    /** Processes of a service, each a part by itself. */
    public List<Part> replicas(Part service) {
        return replicas.of(service);
    }

    /** Where a service is reached behind the edge: itself, or all of its replicas. */
    public String serviceUrl(Part service) {
        return replicas.url(service);
    }

    public Path logFile(Part part) {
        return parts.get(part).runner().logFile();
    }

    /** Process id of a part that runs. */
    public long pid(Part part) {
        return parts.get(part).runner().pid();
    }

    /** Ends a part as {@code kill -9} does. It stays down until {@link #restart}. */
    public void kill(Part part) {
        parts.get(part).kill();
    }

    /** Stops a part in an orderly way. It stays down until {@link #restart}. */
    public void stop(Part part) {
        parts.get(part).stop();
    }

    /** Starts a part again on its old port with its old data, and returns when it answers. */
    public void restart(Part part) {
        parts.get(part).stop();
        parts.get(part).start();
    }

    /** Stops everything in order: the door, the services, what stands around them, the servers. */
    @Override
    public void close() {
        parts.startNoMore();
        status.close();
        supervisor.close();
        LastStep.quietly(
                () -> edge.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS));
        LastStep.quietly(() -> parts.stopTogether(services.parts()));
        LastStep.quietly(simulator::close);
        LastStep.quietly(mails::close);
        LastStep.quietly(() -> parts.stopTogether(Part.servers()));
        LastStep.quietly(
                () -> vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS));
        reaper.close();
    }
}
