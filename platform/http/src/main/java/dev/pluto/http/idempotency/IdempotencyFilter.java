package dev.pluto.http.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.http.body.BodyLimit;
import dev.pluto.http.problem.Problem;
import dev.pluto.http.version.EntityTags;
import dev.pluto.http.version.Versioned;
import dev.pluto.protection.BlindIndex;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;

/** Does what {@link Idempotent} promises. */
public class IdempotencyFilter {

    private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class);
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final String GRANTED = IdempotencyFilter.class.getName();
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private final IdempotencyKeys keys;
    private final BlindIndex hash;
    private final JsonWebToken token;
    private final BodyLimit limit;
    private final ObjectMapper json;

    IdempotencyFilter(IdempotencyKeys keys, BlindIndex hash, JsonWebToken token, BodyLimit limit, ObjectMapper json) {
        this.keys = keys;
        this.hash = hash;
        this.token = token;
        this.limit = limit;
        this.json = json;
    }

    /** Answers a repeat, or lets the first one through. Runs when the body has been received but not yet read. */
    @Idempotent
    @WithFormRead
    @ServerRequestFilter
    public Uni<@Nullable Response> before(ContainerRequestContext request) throws IOException {
        String header = request.getHeaderString(Idempotent.HEADER);
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        if (!VISIBLE_ASCII.matcher(header).matches()) {
            throw Problem.invalid("header:" + Idempotent.HEADER, "is 1 to 255 visible ASCII characters");
        }
        byte[] body = bodyOf(request);
        String asked = request.getUriInfo().getRequestUri().getRawQuery()
                + '\n'
                + Base64.getEncoder().encodeToString(body);
        return keys.claim(keyOf(request, header), hash.of("idempotency.request", asked))
                .map(claim -> outcome(request, claim));
    }

    /** Keeps a success, frees the key after anything else. */
    @Idempotent
    @ServerResponseFilter
    public Uni<Void> after(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        if (!(request.getProperty(GRANTED) instanceof IdempotencyClaim.Granted granted)) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> kept = response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
                ? keys.answer(granted, answerOf(response))
                : keys.free(granted);
        // The effect has happened: losing the memory of it must not turn the success into a failure.
        return kept.onFailure()
                .invoke(failure -> LOG.warn("The answer to an idempotent request could not be kept", failure))
                .onFailure()
                .recoverWithNull();
    }

    private byte[] bodyOf(ContainerRequestContext request) throws IOException {
        // The context we are given is a wrapper that does not tell.
        ResteasyReactiveRequestContext current = CurrentRequestManager.get();
        boolean received = current != null && current.hasInputStream();
        if (!received && Context.isOnEventLoopThread()) {
            return new byte[0]; // the resource method takes no body, so none was waited for
        }
        limit.requireKept();
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        return body;
    }

    private byte[] keyOf(ContainerRequestContext request, String header) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        return hash.of("idempotency.key", String.join("\n", subject(), request.getMethod(), path, header));
    }

    private String subject() {
        String subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new Problem(403, "access:forbidden", "This is not yours to do");
        }
        return subject;
    }

    private static @Nullable Response outcome(ContainerRequestContext request, IdempotencyClaim claim) {
        if (claim instanceof IdempotencyClaim.Granted) {
            request.setProperty(GRANTED, claim);
            return null;
        }
        if (claim instanceof IdempotencyClaim.Answered answered) {
            return replay(answered.answer());
        }
        if (claim instanceof IdempotencyClaim.Reused) {
            throw new Problem(422, "request:idempotency-key-reused", "This Idempotency-Key belongs to another request");
        }
        throw Problem.retryAfter(
                409, "request:idempotency-key-in-use", "The first request with this key still runs", SHORTLY);
    }

    private static Response replay(StoredAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).header(REPLAYED, "true");
        Optional.ofNullable(answer.location()).ifPresent(at -> response.header(HttpHeaders.LOCATION, at));
        Optional.ofNullable(answer.entityTag()).ifPresent(tag -> response.header(HttpHeaders.ETAG, tag));
        return answer.body().isEmpty()
                ? response.build()
                : response.entity(answer.body())
                        .type(Optional.ofNullable(answer.contentType()).orElse(MediaType.APPLICATION_JSON))
                        .build();
    }

    private StoredAnswer answerOf(ContainerResponseContext response) throws JsonProcessingException {
        Object entity = response.getEntity();
        String body = entity == null ? "" : entity instanceof String text ? text : json.writeValueAsString(entity);
        MediaType type = response.getMediaType();
        return new StoredAnswer(
                response.getStatus(),
                type == null ? null : type.withCharset("UTF-8").toString(),
                response.getHeaderString(HttpHeaders.LOCATION),
                entity instanceof Versioned versioned ? EntityTags.of(versioned) : null,
                body);
    }
}
