package dev.pluto.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What has to be known about running as root. */
final class Superuser {
    private Superuser() {}

    static boolean isMe() {
        try {
            Path mine = Files.createTempFile("pluto", ".owner");
            try {
                return Integer.valueOf(0).equals(Files.getAttribute(mine, "unix:uid"));
            } finally {
                Files.delete(mine);
            }
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    static void requireUserNamespaces() {
        try {
            Process probe = new ProcessBuilder("unshare", "-U", "true").start();
            if (probe.waitFor(5, TimeUnit.SECONDS) && probe.exitValue() == 0) {
                return;
            }
        } catch (IOException noUnshare) {
            throw refusal();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw refusal();
    }

    private static ServerFailure refusal() {
        return new ServerFailure("PostgreSQL does not run as root, and `unshare -U` is not allowed here:"
                + " run as another user, or use containers (-Dpluto.servers=containers)");
    }
}
