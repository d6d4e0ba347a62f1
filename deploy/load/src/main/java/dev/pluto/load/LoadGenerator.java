package dev.pluto.load;

import dev.pluto.local.phone.SignedWebhook;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Posts webhooks that were signed before, from one thread: it shares the machine with what it measures. */
public final class LoadGenerator implements AutoCloseable {

    private static final int CONNECTIONS = 512;
    private static final long LONGEST_RUN_SECONDS = 600;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context loop = vertx.getOrCreateContext();
    private final Map<Optional<Path>, HttpClient> clients = new HashMap<>();

    /** Sends all as fast as the target takes them, so many at once. */
    public Measured saturate(Target target, List<SignedWebhook> webhooks, int inFlight) {
        return finished(new Run(client(target), target, webhooks).closedLoop(loop, inFlight));
    }

    /** Sends all at a fixed pace; latencies count from the moment each was due. */
    public Measured keepPace(Target target, List<SignedWebhook> webhooks, int perSecond) {
        return finished(new Run(client(target), target, webhooks).openLoop(vertx, loop, perSecond));
    }

    private HttpClient client(Target target) {
        return clients.computeIfAbsent(target.authorities(), authorities -> {
            HttpClientOptions options = new HttpClientOptions()
                    .setMaxPoolSize(CONNECTIONS)
                    .setKeepAlive(true)
                    .setTcpNoDelay(true);
            authorities.ifPresent(
                    file -> options.setSsl(true).setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
            return vertx.createHttpClient(options);
        });
    }

    private static Measured finished(java.util.concurrent.CompletableFuture<Measured> run) {
        return run.orTimeout(LONGEST_RUN_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }
}
