package dev.pluto.http;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * The last line of defence: what should not be in a log line in the first place is masked in its message, its parameters
 * and the messages of its exceptions. Every handler of every service has it, see the defaults in
 * {@code META-INF/microprofile-config.properties}.
 */
@LoggingFilter(name = "personal-data")
public final class PersonalDataFilter implements Filter {

    @Override
    public boolean isLoggable(LogRecord line) {
        String message = messageOf(line);
        if (message != null) {
            String masked = PersonalData.mask(message);
            // Compared as objects: mask answers the same instance when there was nothing to hide.
            if (masked != message) {
                replace(line, masked);
            }
        }
        Throwable thrown = line.getThrown();
        if (thrown != null) {
            line.setThrown(MaskedThrowable.of(thrown));
        }
        return true;
    }

    private static @Nullable String messageOf(LogRecord line) {
        return line instanceof ExtLogRecord ext ? ext.getFormattedMessage() : line.getMessage();
    }

    private static void replace(LogRecord line, String masked) {
        if (line instanceof ExtLogRecord ext) {
            ext.setMessage(masked, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            line.setMessage(masked);
        }
        line.setParameters(null);
    }
}
