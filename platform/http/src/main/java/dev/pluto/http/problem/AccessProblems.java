package dev.pluto.http.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * 401 with the challenge of RFC 6750. Written here because the extension's own mappers do not link against the patched
 * {@code quarkus-vertx-http} (its {@code ChallengeData} lost the fields they read).
 */
public class AccessProblems {

    /** Ahead of the extension's mappers, which stand at {@code USER - 1}. */
    private static final int FIRST = Priorities.AUTHENTICATION - 100;

    private final ProblemTranslator translator;

    AccessProblems(ProblemTranslator translator) {
        this.translator = translator;
    }

    /** No token where one is needed. */
    @ServerExceptionMapper(value = UnauthorizedException.class, priority = FIRST)
    public Response missing(UnauthorizedException failure) {
        return answer(failure, "Bearer");
    }

    /** A token that is not ours, has ended or was tampered with; or one that cannot be checked at the moment. */
    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = FIRST)
    public Response refused(AuthenticationFailedException failure) {
        return answer(failure, "Bearer error=\"invalid_token\"");
    }

    private Response answer(Throwable failure, String challenge) {
        Response answer = translator.translate(failure).toResponse();
        if (answer.getStatus() == 401) {
            answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, challenge);
        }
        return answer;
    }
}
