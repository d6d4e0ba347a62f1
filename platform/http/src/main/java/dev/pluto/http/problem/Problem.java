package dev.pluto.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A failure a client may know about, answered as {@code application/problem+json} (RFC 9457).
 *
 * <p>Clients branch on the member {@code code}, which never changes once published: {@code <area>:<what.happened>}, for
 * example {@code identity:contact.invalid}. Title and detail are for people, may be reworded at any time, and never hold
 * personal data or an exception's message. A problem with status 429 or 503 always carries {@code Retry-After}.
 */
public class Problem extends HttpProblem {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*:[a-z0-9]+([.-][a-z0-9]+)*");
    private static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(2);
    private static final long serialVersionUID = 1L;

    /**
     * @param status HTTP status, 400 to 599
     * @param code stable code, {@code area:what.happened}
     * @param title the same short sentence for every problem with this code
     */
    public Problem(int status, String code, String title) {
        this(status, code, title, null, Map.of(), DEFAULT_RETRY_AFTER);
    }

    /** @param detail what to do about this occurrence; no personal data */
    public Problem(int status, String code, String title, @Nullable String detail) {
        this(status, code, title, detail, Map.of(), DEFAULT_RETRY_AFTER);
    }

    /** @param members further members of the body, by their JSON names; values must be serialisable by Jackson */
    public Problem(int status, String code, String title, @Nullable String detail, Map<String, ?> members) {
        this(status, code, title, detail, members, DEFAULT_RETRY_AFTER);
    }

    private Problem(HttpProblem.Builder builder) {
        super(builder);
    }

    private Problem(
            int status,
            String code,
            String title,
            @Nullable String detail,
            Map<String, ?> members,
            @Nullable Duration retryAfter) {
        super(builder(status, code, title, detail, members, retryAfter));
    }

    /** A problem that passes by itself: 503, 409 or 429 with the given {@code Retry-After}, rounded up to a second. */
    public static Problem retryAfter(int status, String code, String title, Duration retryAfter) {
        return new Problem(status, code, title, null, Map.of(), retryAfter);
    }

    /**
     * 401 {@code auth:step-up.needed}: who asks showed who they are longer ago than this deed wants, and is told so as RFC 9470 says it.
     *
     * @param maxAge how long ago it may be
     */
    public static Problem stepUp(Duration maxAge) {
        long seconds = maxAge.toSeconds();
        return new Problem(builder(
                        401,
                        "auth:step-up.needed",
                        "Show again who you are",
                        "Show a password or a code to /api/v1/auth/step-up, or sign in again",
                        Map.of("max_age", seconds),
                        null)
                .withHeader(
                        "WWW-Authenticate",
                        "Bearer error=\"insufficient_user_authentication\","
                                + " error_description=\"A more recent authentication is required\", max_age="
                                + seconds));
    }

    /** The request could be read but its content breaks a rule: 422 {@code request:invalid} naming each field. */
    public static Problem invalid(List<InvalidField> errors) {
        return new Problem(
                422, "request:invalid", "The request breaks a rule", null, Map.of("errors", List.copyOf(errors)));
    }

    /** As {@link #invalid(List)} for one field. */
    public static Problem invalid(String pointer, String detail) {
        return invalid(List.of(new InvalidField(pointer, detail)));
    }

    /** 404 {@code request:not-found}: also the answer for things that exist but belong to somebody else. */
    public static Problem notFound() {
        return new Problem(404, "request:not-found", "There is nothing here");
    }

    /** The stable code, {@code area:what.happened}. */
    public String code() {
        return String.valueOf(getParameters().get("code"));
    }

    private static HttpProblem.Builder builder(
            int status,
            String code,
            String title,
            @Nullable String detail,
            Map<String, ?> members,
            @Nullable Duration retryAfter) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A problem code looks like area:what.happened");
        }
        HttpProblem.Builder builder = HttpProblem.builder()
                .withType(typeOf(code))
                .withTitle(title)
                .withStatus(status)
                .with("code", code);
        if (detail != null) {
            builder.withDetail(detail);
        }
        members.forEach(builder::with);
        if (retryAfter != null && (status == 429 || status == 503 || retryAfter != DEFAULT_RETRY_AFTER)) {
            builder.withHeader("Retry-After", Math.max(1, (retryAfter.toMillis() + 999) / 1000));
        }
        return builder;
    }

    private static URI typeOf(String code) {
        return URI.create("urn:pluto:problem:" + code);
    }
}
