package dev.pluto.local.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.servers.CertificateAuthority;
import dev.pluto.servers.SuiteManifest;
import dev.pluto.servers.TlsFiles;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Between edge and services: whoever answers in a service's place is told nothing. */
class EdgeTlsTest {

    @TempDir
    private static Path folder;

    private static TlsFiles ours;
    private static TlsFiles misnamed;
    private static TlsFiles strangers;

    private final Vertx vertx = Vertx.vertx();

    @BeforeAll
    static void makeCertificates() {
        try (CertificateAuthority authority = CertificateAuthority.create(folder.resolve("authority"), 2);
                CertificateAuthority other = CertificateAuthority.create(folder.resolve("other"), 2)) {
            ours = authority.issue(folder.resolve("ours"), "127.0.0.1");
            misnamed = authority.issue(folder.resolve("misnamed"), "elsewhere.example");
            strangers = other.issue(folder.resolve("strangers"), "127.0.0.1");
        }
    }

    @AfterEach
    void stop() throws Exception {
        await(vertx.close());
    }

    @Test
    void asksServicesThroughTls() throws Exception {
        assertThat(statusInFrontOf(with(ours))).isEqualTo(200);
    }

    @Test
    void asksNobodyOfAnotherAuthority() throws Exception {
        assertThat(statusInFrontOf(with(strangers))).isEqualTo(503);
    }

    @Test
    void asksNobodyOfAnotherName() throws Exception {
        assertThat(statusInFrontOf(with(misnamed))).isEqualTo(503);
    }

    @Test
    void asksNobodyInTheClear() throws Exception {
        assertThat(statusInFrontOf(new HttpServerOptions())).isEqualTo(503);
    }

    private static HttpServerOptions with(TlsFiles files) {
        return new HttpServerOptions()
                .setSsl(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .addCertPath(files.certificate().toString())
                        .addKeyPath(files.key().toString()));
    }

    private int statusInFrontOf(HttpServerOptions service) throws Exception {
        int port = await(vertx.createHttpServer(service)
                        .requestHandler(request -> request.response().end())
                        .listen(0, "127.0.0.1"))
                .actualPort();
        Upstreams upstreams = name -> List.of(SocketAddress.inetSocketAddress(port, "127.0.0.1"));
        Routes routes = Routes.of(SuiteManifest.OF_THIS_BUILD);
        Pages pages = new Pages(Set.of("identity"), () -> "{}");
        int edge = await(
                new Edge(vertx, routes, upstreams, pages, Optional.of(ours.authorities())).listen("127.0.0.1", 0));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + edge + "/api/v1/users/me"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(180, TimeUnit.SECONDS);
    }
}
