package dev.pluto.testing;

import dev.pluto.servers.ProcessReaper;
import dev.pluto.servers.ServerSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The process that keeps the shared servers running as long as the build that needs them.
 *
 * <p>Its own end, of whatever kind, ends the servers too: {@link ProcessReaper} for processes, Testcontainers' Ryuk for
 * containers.
 */
final class ServerHost {
    private ServerHost() {}

    /** Arguments: the folder to work in, and the id of the process to outlive by no more than a few seconds. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        long watched = Long.parseLong(arguments[1]);
        deleteLeftovers(directory);
        if (useContainers()) {
            try (ContainerSet containers = new ContainerSet()) {
                containers.start();
                new AddressFile(directory.resolve("addresses.properties")).write(containers.addresses());
                awaitEnd(watched);
            }
        } else {
            runProcesses(directory, watched);
        }
        System.exit(0); // libraries leave threads behind that would keep this process alive
    }

    private static void runProcesses(Path directory, long watched) throws IOException {
        try (ProcessReaper reaper = ProcessReaper.start()) {
            try (ServerSet servers = ServerSet.in(directory, TestServers.ACCOUNTS, reaper)) {
                servers.start();
                new AddressFile(directory.resolve("addresses.properties")).write(servers.addresses());
                awaitEnd(watched);
            }
            for (String server : List.of("postgres", "kafka", "redis")) {
                ServerSet.deleteData(directory.resolve(server).resolve("data"));
            }
        }
    }

    private static boolean useContainers() {
        String servers = System.getProperty("pluto.servers", "auto").toLowerCase(Locale.ROOT);
        return switch (servers) {
            case "containers" -> true;
            case "processes" -> false;
            case "auto" -> ContainerEngine.answers();
            default ->
                throw new IllegalArgumentException("pluto.servers is containers, processes or auto, not " + servers);
        };
    }

    private static void awaitEnd(long watched) {
        ProcessHandle.of(watched).ifPresent(process -> process.onExit().join());
    }

    // Folders of earlier builds: kept until now so that their logs could be read.
    private static void deleteLeftovers(Path directory) throws IOException {
        try (Stream<Path> folders = Files.list(directory.getParent())) {
            folders.filter(folder -> !folder.equals(directory))
                    .filter(ServerHost::belongsToNobody)
                    .forEach(ServerSet::deleteData);
        }
    }

    private static boolean belongsToNobody(Path folder) {
        String name = folder.getFileName().toString();
        String build = name.replaceFirst("\\.\\d+$", "");
        return build.matches("\\d+") && ProcessHandle.of(Long.parseLong(build)).isEmpty();
    }
}
