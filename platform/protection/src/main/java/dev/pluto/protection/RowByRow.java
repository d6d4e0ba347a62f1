package dev.pluto.protection;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Reads what a row holds, so that one row that cannot be read never stops the others: altered bytes, a person's key that was
 * destroyed, content of another shape. Such a row is counted in {@code pluto.rows.unreadable} and told in the log by its
 * table and id; what becomes of it is up to the caller, who gives it an end of its own or shows it without its content.
 */
@ApplicationScoped
public class RowByRow {

    private static final Logger LOG = Logger.getLogger(RowByRow.class);

    private final MeterRegistry meters;

    public RowByRow(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * Reads one row, or one sealed field of it.
     *
     * @param table where it stands, for meter and log
     * @param id of the row, no personal data
     * @param reading opens and converts; whatever it throws says that the row cannot be read
     * @return empty when it cannot be read
     */
    public <T> Optional<T> read(String table, Object id, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException unreadable) {
            meters.counter("pluto.rows.unreadable", "table", table).increment();
            // neither message nor cause: a parser quotes what it cannot read
            LOG.errorf(
                    "row %s of %s cannot be read: %s",
                    id, table, unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
