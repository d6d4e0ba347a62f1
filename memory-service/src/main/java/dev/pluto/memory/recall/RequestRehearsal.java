package dev.pluto.memory.recall;

import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Asks the service's own port for a search, with a token that is none, and is refused each time: what takes a request in and writes an
 * answer takes many times as long at first. Nothing is told and no answer is believed, so that whose certificate it is does not matter.
 */
@ApplicationScoped
class RequestRehearsal {
    private static final int REQUESTS = 20;
    private static final int REFUSED = 401;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String HERE = "localhost";
    private static final String SEARCH = "/api/v1/memories/search?query=nobody";
    private static final String NO_TOKEN = "Bearer none.of.it";

    private final Vertx vertx;
    private final HttpServer server;
    private final CompletableFuture<Boolean> listeningSecured = new CompletableFuture<>();

    RequestRehearsal(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.server = server;
    }

    void listens(@ObservesAsync HttpServerStart started) {
        listeningSecured.complete(false);
    }

    void listens(@ObservesAsync HttpsServerStart started) {
        listeningSecured.complete(true);
    }

    /** Never fails, and ends at the first answer that is another, as while identity is away: then it is slow at first and nothing worse. */
    Uni<Void> run() {
        return Uni.createFrom()
                .completionStage(listeningSecured)
                .chain(this::ask)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> ask(boolean secured) {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(HERE)
                .setDefaultPort(secured ? server.getSecurePort() : server.getPort())
                .setSsl(secured)
                .setTrustAll(true)
                .setVerifyHost(false));
        return Multi.createBy()
                .repeating()
                .uni(() -> client.request(HttpMethod.GET, SEARCH)
                        .chain(request -> request.putHeader(HttpHeaders.AUTHORIZATION.toString(), NO_TOKEN)
                                .send())
                        .call(answer -> answer.body())
                        .map(answer -> answer.statusCode()))
                .whilst(status -> status == REFUSED)
                .select()
                .first(REQUESTS)
                .collect()
                .last()
                .replaceWithVoid()
                .eventually(client::close);
    }
}
