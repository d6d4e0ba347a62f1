package dev.pluto.messaging.media;

import dev.pluto.messaging.channel.MediaSource;
import dev.pluto.messaging.channel.MediaSource.Access;
import dev.pluto.messaging.media.Fetched.Later;
import dev.pluto.messaging.media.Fetched.Refused;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Fetches files from the provider and from nobody else. Each address on the way is judged: it must be the provider's, and every
 * address its host has must be one of the internet's. The connection goes to the address that was judged, so that no second
 * answer of a name server is asked for; TLS still checks the host's name.
 */
@ApplicationScoped
class Downloads {

    private static final int MOST_REDIRECTS = 3;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final MediaSource source;
    private final Hosts hosts;
    private final Transfer transfer;
    private final Duration deadline;

    @Inject
    Downloads(Vertx vertx, MediaSource source, MediaConfig config) {
        this(vertx, source, config.mostBytes(), config.deadline(), Downloads::lookedUp);
    }

    Downloads(Vertx vertx, MediaSource source, int mostBytes, Duration deadline, Hosts hosts) {
        this.source = source;
        this.hosts = hosts;
        this.deadline = deadline;
        this.transfer = new Transfer(vertx.createHttpClient(options()), mostBytes);
    }

    private static HttpClientOptions options() {
        return new HttpClientOptions()
                .setKeepAlive(false)
                .setDecompressionSupported(false)
                .setConnectTimeout((int) CONNECT.toMillis())
                .setIdleTimeout((int) SILENCE.toSeconds());
    }

    private static Uni<List<InetAddress>> lookedUp(String host) {
        return Uni.createFrom()
                .item(() -> {
                    try {
                        return List.of(InetAddress.getAllByName(host));
                    } catch (UnknownHostException e) {
                        throw new IllegalStateException("a host has no address", e);
                    }
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Never fails: what went wrong is in the answer. */
    Uni<Fetched> fetch(String address) {
        return Uni.createFrom()
                .deferred(() -> step(address, MOST_REDIRECTS))
                .ifNoItem()
                .after(deadline)
                .fail()
                .onFailure()
                .recoverWithItem(() -> new Later("unreachable", Duration.ZERO));
    }

    private Uni<Fetched> step(String address, int redirects) {
        Optional<URI> uri = uri(address);
        Optional<Access> access = uri.flatMap(source::access);
        if (uri.isEmpty() || access.isEmpty()) {
            return Uni.createFrom().item(new Refused("host"));
        }
        return hosts.addresses(uri.get().getHost())
                .flatMap(found -> isAllowed(found, access.get())
                        ? ask(uri.get(), access.get(), first(found), redirects)
                        : Uni.createFrom().item(new Refused("address")));
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(URI.create(address)).filter(uri -> uri.getScheme() != null && uri.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isAllowed(List<InetAddress> found, Access access) {
        return access.isStandIn() || found.stream().noneMatch(SpecialAddresses::contain);
    }

    /** IPv4 where there is: not every network has a way out for the other. */
    private static InetAddress first(List<InetAddress> found) {
        return found.stream()
                .min(Comparator.comparing(address -> !(address instanceof Inet4Address)))
                .orElseThrow();
    }

    private Uni<Fetched> ask(URI uri, Access access, InetAddress address, int redirects) {
        return transfer.of(request(uri, access, address))
                .flatMap(answer -> answer.location()
                        .filter(location -> redirects > 0)
                        .map(location -> step(target(uri, location), redirects - 1))
                        .orElseGet(() -> Uni.createFrom().item(answer.fetched())));
    }

    /** What makes no sense stays as it is, and is refused as any address that is none. */
    private static String target(URI from, String location) {
        try {
            return from.resolve(location).toString();
        } catch (IllegalArgumentException e) {
            return location;
        }
    }

    private static RequestOptions request(URI uri, Access access, InetAddress address) {
        boolean isTls = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : isTls ? 443 : 80;
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(isTls)
                .setURI((uri.getRawPath() == null ? "/" : uri.getRawPath()) + query)
                .setFollowRedirects(false)
                .putHeader("Accept", "*/*")
                .putHeader("Accept-Encoding", "identity");
        access.authorization().ifPresent(password -> request.putHeader("Authorization", password));
        return request;
    }
}
