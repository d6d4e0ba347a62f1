package dev.pluto.servers;

import java.nio.file.Path;

/** What {@link ProcessReaperTest} kills: starts all servers, prints their process ids and waits. */
final class ServersOfKilledJvm {
    private ServersOfKilledJvm() {}

    public static void main(String[] arguments) throws InterruptedException {
        ProcessReaper reaper = ProcessReaper.start();
        ServerSet servers = ServerSet.in(Path.of(arguments[0]), Accounts.of(account -> "secret"), reaper);
        servers.start();
        System.out.println("PIDS " + reaper.pid() + " " + servers.postgres().pid() + " "
                + servers.kafka().pid() + " " + servers.redis().pid());
        Thread.sleep(Long.MAX_VALUE);
    }
}
