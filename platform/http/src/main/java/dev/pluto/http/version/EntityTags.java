package dev.pluto.http.version;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status.Family;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Puts the {@code ETag} on every answer that is {@link Versioned}, and leaves the answer out where the client has it already. */
public class EntityTags {

    /** One tag of a list (RFC 9110, 8.8.3): weak or not, quoted; the group is what stands between the quotes. */
    static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");

    /** Runs on reads and writes alike. */
    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        boolean successful = response.getStatusInfo().getFamily() == Family.SUCCESSFUL;
        if (!successful || !(response.getEntity() instanceof Versioned versioned)) {
            return;
        }
        String tag = of(versioned);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        boolean reads = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (reads && versioned.settled() && isKnown(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** The strong tag of this version, with its quotes. */
    public static String of(Versioned versioned) {
        return "\"" + versioned.version() + "\"";
    }

    /** Weak comparison, as RFC 9110, 13.1.2 has it; what is no tag is no reason to keep the answer back. */
    private static boolean isKnown(@Nullable List<String> lines, String tag) {
        return lines != null
                && lines.stream()
                        .anyMatch(line -> line.strip().equals("*")
                                || TAG.matcher(line).results().anyMatch(one -> tag.equals("\"" + one.group(2) + "\"")));
    }
}
