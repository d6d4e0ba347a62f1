package dev.pluto.http.security;

import dev.pluto.http.security.SecurityTally.Line;
import dev.pluto.http.security.SecurityTally.Subject;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.BackOff;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells operators what was tried at the doors: the counter {@code pluto.security.events}, a line in the log and an entry in the
 * audit trail, each without personal data. Noting is a matter of memory: neither a request nor the disk pays for a flood, see
 * {@link SecurityTally}. What a database that is away could not take is kept for the next time, up to a bound.
 */
@ApplicationScoped
public class SecurityEvents {

    private static final Logger LOG = Logger.getLogger(SecurityEvents.class);
    private static final Scope SCOPE = Scope.service("security-events");
    private static final String ANONYMOUS = "anonymous";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final BackOff AWAY = BackOff.doubling(PAUSE, Duration.ofSeconds(10));

    private final Transactions transactions;
    private final AuditTrail trail;
    private final MeterRegistry meters;
    private final CurrentVertxRequest request;
    private final Clock clock;
    private final SecurityTally tally = new SecurityTally();
    private final List<Line> unwritten = new ArrayList<>();
    private final WorkLoop telling;
    private final WorkLoop writing;

    SecurityEvents(
            Timer timer,
            Transactions transactions,
            AuditTrail trail,
            MeterRegistry meters,
            CurrentVertxRequest request,
            Clock clock) {
        this.transactions = transactions;
        this.trail = trail;
        this.meters = meters;
        this.request = request;
        this.clock = clock;
        this.telling = new WorkLoop(LOG, timer, PAUSE, this::tell);
        this.writing = new WorkLoop(LOG, timer, PAUSE, AWAY, this::write);
    }

    void start(@Observes StartupEvent event) {
        telling.start();
        writing.start();
    }

    void stop(@Observes ShutdownEvent event) {
        telling.stop();
        writing.stop();
    }

    /** Notes what the current request tried. Returns at once and never fails. */
    public void note(SecurityEvent kind) {
        RoutingContext current = request.getCurrent();
        meters.counter("pluto.security.events", "rule", kind.title()).increment();
        String network = current == null
                ? "unknown"
                : ClientAddress.of(current.request()).network();
        tally.add(new Subject(kind, actorOf(current), network), clock.instant());
    }

    private static String actorOf(@Nullable RoutingContext request) {
        if (request != null && request.user() instanceof QuarkusHttpUser user) {
            Principal principal = user.getSecurityIdentity().getPrincipal();
            String subject = principal instanceof JsonWebToken token ? token.getSubject() : null;
            return subject == null ? ANONYMOUS : subject;
        }
        return ANONYMOUS;
    }

    /** In the log whether there is a database or not. */
    private Uni<Next> tell() {
        List<Line> due = tally.due(clock.instant());
        due.forEach(SecurityEvents::log);
        keep(due);
        if (!due.isEmpty()) {
            writing.wake();
        }
        return Uni.createFrom().item(Next.AFTER_PAUSE);
    }

    private Uni<Next> write() {
        List<Line> batch = takeBatch();
        return batch.isEmpty()
                ? Uni.createFrom().item(Next.AFTER_PAUSE)
                : transactions
                        .sql(SCOPE, tx -> record(tx, batch))
                        .onFailure()
                        .invoke(() -> keep(batch))
                        .replaceWith(Next.AFTER_PAUSE);
    }

    private synchronized void keep(List<Line> lines) {
        lines.stream().limit(Math.max(0, SecurityTally.MOST - unwritten.size())).forEach(unwritten::add);
    }

    private synchronized List<Line> takeBatch() {
        List<Line> batch = List.copyOf(unwritten);
        unwritten.clear();
        return batch;
    }

    private Uni<Void> record(SqlConnection tx, List<Line> lines) {
        return Multi.createFrom()
                .iterable(lines)
                .onItem()
                .transformToUniAndConcatenate(line -> trail.record(tx, entryOf(line)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static AuditEntry entryOf(Line line) {
        Subject subject = line.subject();
        return new AuditEntry(
                subject.actor(),
                "security." + subject.kind().title(),
                null,
                "network " + subject.network(),
                "refused, times: " + line.count());
    }

    private static void log(Line line) {
        Subject subject = line.subject();
        LOG.warnf("Security event %s, times %d, from %s", subject.kind().title(), line.count(), subject.network());
    }
}
