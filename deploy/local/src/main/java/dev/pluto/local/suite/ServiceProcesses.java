package dev.pluto.local.suite;

import dev.pluto.servers.ProcessReaper;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The processes of all services, one for each replica, on ports of their own. */
final class ServiceProcesses {

    private final SuiteOptions options;
    private final FreePorts ports;
    private final SuiteTls tls;
    private final HttpClient health;
    private final ProcessReaper reaper;
    private final Map<Part, ServiceProcess> all = new TreeMap<>();

    ServiceProcesses(SuiteOptions options, FreePorts ports, SuiteTls tls, ProcessReaper reaper) {
        this.options = options;
        this.ports = ports;
        this.tls = tls;
        this.health = tls.client();
        this.reaper = reaper;
        LogFiles.setAside(options.data().resolve("logs"));
    }

    /** A process that waits for its settings. */
    ServiceProcess add(Part service) {
        var pair = new ServiceProcess.PortPair(ports.next(), ports.next());
        ServiceProcess process = new ServiceProcess(
                service,
                options,
                LogFiles.of(options.data().resolve("logs"), service),
                pair,
                reaper,
                new ServiceHealth(health, tls.url(pair.management())));
        all.put(service, process);
        return process;
    }

    /** Tells each what its service is told, and what it is told alone. */
    void configure(ServiceSettings settings) {
        all.forEach((replica, process) -> process.configure(settings.of(replica, settingsOf(replica))));
    }

    private Map<String, String> settingsOf(Part replica) {
        return options.settings().entrySet().stream()
                .filter(one -> one.getKey().title().equals(replica.serviceName()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Map.of());
    }

    Set<Part> parts() {
        return all.keySet();
    }
}
