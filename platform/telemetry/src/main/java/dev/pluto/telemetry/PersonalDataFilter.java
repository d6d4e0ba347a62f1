package dev.pluto.telemetry;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * The last line of defence: what should not be in a log line in the first place is masked in its message, its parameters
 * and the messages of its exceptions. Every handler of every service has it, see the defaults in
 * {@code META-INF/microprofile-config.properties}.
 */
@LoggingFilter(name = "personal-data")
public final class PersonalDataFilter implements Filter {

    /** Lines of another kind than JBoss LogManager makes, of which Quarkus knows none, are not written: nobody masked them. */
    @Override
    public boolean isLoggable(LogRecord record) {
        if (!(record instanceof ExtLogRecord line)) {
            return false;
        }
        String message = line.getFormattedMessage();
        if (message != null) {
            String masked = PersonalData.mask(message);
            if (!masked.equals(message)) {
                line.setMessage(masked, ExtLogRecord.FormatStyle.NO_FORMAT);
                line.setParameters(null);
            }
        }
        Throwable thrown = line.getThrown();
        if (thrown != null) {
            line.setThrown(MaskedThrowable.of(thrown));
        }
        return true;
    }
}
