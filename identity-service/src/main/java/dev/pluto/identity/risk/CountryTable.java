package dev.pluto.identity.risk;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The registries' word on which country addresses were given out to: the table that is shipped, or a newer one of the operator's. */
@ApplicationScoped
class CountryTable implements Countries {

    private static final String SHIPPED = "countries.csv.gz";

    private static final Logger LOG = Logger.getLogger(CountryTable.class);

    private final RiskConfig config;
    private final Vertx vertx;
    private volatile @Nullable AddressTable table;

    CountryTable(RiskConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    /** Reading takes some tenths of a second: begun with the service, beside its start and on no event loop. */
    void begin(@Observes StartupEvent started) {
        vertx.executeBlockingAndForget(this::begun, false);
    }

    private boolean begun() {
        try {
            table();
            return true;
        } catch (RuntimeException e) {
            LOG.error("The table of countries cannot be read: nobody can sign in with a password or a code", e);
            return false;
        }
    }

    /** At once when the table has been read; whoever comes before that waits for it, and no thread with them that others need. */
    @Override
    public Uni<Optional<String>> of(String address) {
        AddressTable read = table;
        return read == null
                ? vertx.executeBlocking(this::table, false).map(there -> there.labelOf(address))
                : Uni.createFrom().item(read.labelOf(address));
    }

    private synchronized AddressTable table() {
        AddressTable read = table;
        if (read == null) {
            read = read(config);
            table = read;
        }
        return read;
    }

    static AddressTable read(RiskConfig config) {
        return config.countries()
                .map(file -> AddressTable.read("PLUTO_RISK_COUNTRIES", file))
                .orElseGet(CountryTable::shipped);
    }

    private static AddressTable shipped() {
        try (InputStream in = Objects.requireNonNull(CountryTable.class.getResourceAsStream(SHIPPED));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.US_ASCII))) {
            return AddressTable.read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
