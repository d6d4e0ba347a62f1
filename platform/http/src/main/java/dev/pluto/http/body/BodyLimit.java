package dev.pluto.http.body;

import dev.pluto.http.problem.FailurePolicy;
import dev.pluto.http.problem.Problem;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** How much may be sent: looked at before Quarkus does, whose 413 has no body. */
@ApplicationScoped
public class BodyLimit {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final long maxBodyBytes;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> maxBodySize) {
        this.maxBodyBytes = maxBodySize.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    }

    /** Whether a request says beforehand that it is too large. */
    public boolean isAnnouncedAbove(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        // Whatever is no number of at most 18 digits, which fit a long, is nothing to wait for either.
        return length != null && (!NUMBER.matcher(length).matches() || Long.parseLong(length) > maxBodyBytes);
    }

    /**
     * To be called before the body of the current request is read from its stream.
     *
     * @throws Problem 413 when more has come already
     */
    public void requireKept() {
        ResteasyReactiveRequestContext current = CurrentRequestManager.get();
        HttpServerRequest request =
                current == null ? null : current.serverRequest().unwrap(HttpServerRequest.class);
        if (request != null && request.bytesRead() > maxBodyBytes) {
            // The rest of the body would be taken for the next request.
            request.response().putHeader("Connection", "close");
            throw FailurePolicy.byStatus(413);
        }
    }
}
