package dev.pluto.local.edge;

import dev.pluto.local.edge.Visit.Phase;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Every open connection of the edge, so that none is held for ever and no address holds them all. Over a limit it is never
 * the newcomer that has to go but who has waited, or been idle, longest: somebody honest is done in milliseconds, so others
 * behind the same address are served while one of them holds hundreds half open. Used on the server's event loop only.
 */
final class Connections {

    private static final Duration LINGER = Duration.ofSeconds(2);

    private static final Comparator<Visit> LONGEST_FIRST = Comparator.comparingLong(Visit::since);

    private final EdgeLimits limits;
    private final LongSupplier nanoTime;
    private final Map<HttpConnection, Visit> visits = new IdentityHashMap<>();
    private final Map<String, Set<Visit>> byAddress = new HashMap<>();

    Connections(EdgeLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    /** A client has connected. */
    void opened(HttpConnection connection) {
        Visit visit = new Visit(connection, nanoTime.getAsLong());
        visits.put(connection, visit);
        byAddress.computeIfAbsent(visit.address(), any -> new LinkedHashSet<>()).add(visit);
        connection.closeHandler(closed -> forget(visit));
        bound(neighbours(visit), limits.connectionsPerAddress(), other -> other != visit);
        bound(visits.values(), limits.connections(), other -> other != visit);
        boundWaiting(visit);
    }

    /** The head of a request is here. */
    void headArrived(HttpServerRequest request) {
        Visit visit = visits.get(request.connection());
        if (visit == null) {
            return; // closed meanwhile
        }
        boolean wasWaiting = visit.isWaiting();
        visit.begin(request, hasBody(request) ? Phase.BODY : Phase.ANSWER, nanoTime.getAsLong());
        request.response().endHandler(ended -> answered(request));
        if (!wasWaiting && visit.isWaiting()) {
            boundWaiting(visit);
        }
    }

    /** The body of a request is here, to its end. */
    void bodyArrived(HttpServerRequest request) {
        find(request).filter(visit -> visit.phase() == Phase.BODY).ifPresent(visit -> enter(visit, Phase.ANSWER));
    }

    /** What the answer says comes as it happens: slow as it is, nobody is late. */
    void streams(HttpServerRequest request) {
        find(request).ifPresent(visit -> enter(visit, Phase.STREAM));
    }

    /** What comes on this connection from now on is not HTTP. */
    void upgraded(HttpServerRequest request) {
        find(request).ifPresent(visit -> enter(visit, Phase.TUNNEL));
    }

    private void answered(HttpServerRequest request) {
        Visit visit = find(request).orElse(null);
        if (visit == null || visit.phase() == Phase.TUNNEL) {
            return;
        }
        boolean whole = visit.phase() != Phase.BODY || request.isEnded();
        enter(visit, whole ? Phase.IDLE : Phase.REST);
        if (!whole) {
            request.handler(discarded -> {}).resume();
        }
    }

    private Optional<Visit> find(HttpServerRequest request) {
        return Optional.ofNullable(visits.get(request.connection())).filter(visit -> visit.request() == request);
    }

    private void enter(Visit visit, Phase phase) {
        visit.enter(phase, nanoTime.getAsLong());
    }

    private void forget(Visit visit) {
        visits.remove(visit.connection(), visit);
        Set<Visit> neighbours = byAddress.get(visit.address());
        if (neighbours != null && neighbours.remove(visit) && neighbours.isEmpty()) {
            byAddress.remove(visit.address());
        }
    }

    /** Gives up on whoever is overdue. Called every moment. */
    void sweep() {
        overdue().forEach(this::giveUp);
    }

    private List<Visit> overdue() {
        long now = nanoTime.getAsLong();
        List<Visit> overdue = new ArrayList<>();
        for (Visit visit : visits.values()) {
            HttpServerRequest request = visit.request();
            if (visit.phase() == Phase.REST && request != null && request.isEnded()) {
                visit.enter(Phase.IDLE, now);
            } else if (now - visit.since() > patience(visit).toNanos()) {
                overdue.add(visit);
            }
        }
        return overdue;
    }

    private Duration patience(Visit visit) {
        HttpServerRequest request = visit.request();
        long read = request == null ? 0 : request.bytesRead();
        long written = request == null ? 0 : request.response().bytesWritten();
        return switch (visit.phase()) {
            case HEAD -> limits.headTime();
            case BODY -> limits.with(limits.bodyTime(), read);
            // twice: the service may begin as late as that, and the client read as slowly
            case ANSWER -> limits.with(limits.answerTime().multipliedBy(2), written);
            case REST -> LINGER;
            case IDLE -> limits.idleTime();
            case STREAM, TUNNEL -> Duration.ofNanos(Long.MAX_VALUE);
        };
    }

    private void giveUp(Visit visit) {
        HttpServerRequest request = visit.request();
        if (request == null || visit.phase() != Phase.BODY || request.response().headWritten()) {
            visit.connection().close();
        } else {
            EdgeProblem.TOO_SLOW.answer(request.response());
        }
    }

    private void boundWaiting(Visit newest) {
        Predicate<Visit> others = visit -> visit != newest && visit.isWaiting();
        bound(neighbours(newest), limits.waitingPerAddress(), others);
        bound(visits.values(), limits.waiting(), others);
    }

    private Collection<Visit> neighbours(Visit visit) {
        return byAddress.getOrDefault(visit.address(), Set.of());
    }

    /** Closes, of those besides the newest, who has waited or been idle longest, until the newest is within the limit. */
    private void bound(Collection<Visit> all, int limit, Predicate<Visit> others) {
        if (all.size() <= limit) {
            return; // as nearly always
        }
        List<Visit> counted = all.stream().filter(others).toList();
        counted.stream()
                .sorted(Comparator.comparing(Connections::isAtWork).thenComparing(LONGEST_FIRST))
                .limit(Math.max(0, counted.size() + 1L - limit))
                .forEach(this::close);
    }

    /** Whom a service works for goes last. */
    private static boolean isAtWork(Visit visit) {
        return switch (visit.phase()) {
            case ANSWER, STREAM, TUNNEL -> true;
            case HEAD, BODY, REST, IDLE -> false;
        };
    }

    private void close(Visit visit) {
        forget(visit);
        visit.connection().close();
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }
}
