package dev.pluto.identity.token;

import dev.pluto.identity.SingleFlight;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The key ring in memory. It is looked at again every minute by the first request that finds it old; keys are made,
 * turned and thrown away on that occasion, by one replica at a time. A database that is away leaves the ring as it is.
 */
@ApplicationScoped
class KeyRingService {

    private static final Scope SCOPE = Scope.service("token");

    private final Transactions transactions;
    private final SigningKeys keys;
    private final TokenConfig config;
    private final Clock clock;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
    private final SingleFlight<Scope, KeyRing> loading = new SingleFlight<>();

    KeyRingService(Transactions transactions, SigningKeys keys, TokenConfig config, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** The ring, not older than the configured interval as long as the database answers. */
    Uni<KeyRing> current() {
        return Uni.createFrom().deferred(() -> {
            Held now = held.get();
            if (now == null) {
                return load();
            }
            return clock.instant().isBefore(now.until())
                    ? Uni.createFrom().item(now.ring())
                    : load().onFailure().recoverWithItem(now.ring());
        });
    }

    private Uni<KeyRing> load() {
        return loading.join(
                SCOPE,
                scope -> transactions
                        .sql(scope, this::tend)
                        .invoke(ring -> held.set(new Held(ring, clock.instant().plus(config.reloadEvery())))));
    }

    private Uni<KeyRing> tend(SqlConnection tx) {
        return keys.lock(tx).chain(() -> keys.all(tx)).chain(ring -> tend(tx, ring));
    }

    private Uni<KeyRing> tend(SqlConnection tx, KeyRing ring) {
        Instant now = clock.instant();
        Duration keepRetired = config.accessTtl().plus(config.keysMaxAge()).plus(config.clockSkew());
        KeyRing tended = ring.tended(now, config.rotateAfter(), config.publishBefore(), keepRetired);
        return tended.equals(ring)
                ? Uni.createFrom().item(ring)
                : keys.replace(tx, ring, tended).replaceWith(tended);
    }

    private record Held(KeyRing ring, Instant until) {}
}
