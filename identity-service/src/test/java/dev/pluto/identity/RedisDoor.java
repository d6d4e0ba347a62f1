package dev.pluto.identity;

import dev.pluto.servers.ServerAddresses;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A door between the service and the real Redis. Closed, it takes connections and says nothing, which is what a client
 * sees of a Redis that hangs and the hardest of its faults.
 *
 * <p>Its state is a system property because Quarkus loads the classes of a test more than once.
 */
public final class RedisDoor implements QuarkusTestResourceLifecycleManager {

    private static final String CLOSED = "pluto.test.redis-door.closed";

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "redis-door");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    public static void close() {
        System.setProperty(CLOSED, "true");
    }

    public static void open() {
        System.clearProperty(CLOSED);
    }

    @Override
    public Map<String, String> start() {
        ServerAddresses servers = TestServers.shared();
        try {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            threads.execute(() -> serve(door, servers));
            ServerAddresses behind = servers.withRedis("127.0.0.1", door.getLocalPort());
            return Map.of("quarkus.redis.hosts", behind.redisUrl("identity", PlutoTestResource.SECRET));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(ServerSocket door, ServerAddresses servers) {
        while (!threads.isShutdown()) {
            try {
                Socket client = door.accept();
                Socket redis = new Socket(servers.redisHost(), servers.redisPort());
                open.add(client);
                open.add(redis);
                threads.execute(() -> carry(client, redis));
                threads.execute(() -> carry(redis, client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try {
            for (int n = from.getInputStream().read(buffer);
                    n >= 0;
                    n = from.getInputStream().read(buffer)) {
                while (Boolean.getBoolean(CLOSED)) {
                    Thread.sleep(5);
                }
                to.getOutputStream().write(buffer, 0, n);
                to.getOutputStream().flush();
            }
            to.close();
        } catch (IOException e) {
            // one side has gone; the other finds out by itself
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        threads.shutdownNow();
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                // closed already
            }
        }
    }
}
