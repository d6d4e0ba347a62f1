package dev.pluto.access;

import dev.pluto.http.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why an operator wants to see what is sensitive, in their own words. It is written into the line about the deed, which the person reads; so it
 * holds no number or address of anybody.
 */
public final class AccessReason {

    /** The header. */
    public static final String HEADER = "Access-Reason";

    /** What API documents say of it. */
    public static final String MEANING =
            "An operator sees what is sensitive with the header Access-Reason alone: why they need to, 10 to 200"
                    + " letters, digits and signs, without numbers of six digits and more and without addresses. It is"
                    + " kept in the audit, and the person reads it.";

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,:;#/()'\u2019-]{10,200}");
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ .()/-]{0,2}\\d){5}");

    private AccessReason() {}

    /**
     * What the request gives.
     *
     * @return empty where it gives none
     * @throws Problem 422 {@code request:invalid} when it is none
     */
    public static Optional<String> of(HttpHeaders headers) {
        List<String> lines = headers.getRequestHeader(HEADER);
        return lines == null || lines.isEmpty() ? Optional.empty() : Optional.of(checked(lines.get(0)));
    }

    static String checked(String reason) {
        String words = reason.strip();
        if (!WORDS.matcher(words).matches() || NUMBER.matcher(words).find()) {
            throw Problem.invalid(
                    "header:" + HEADER,
                    "is 10 to 200 letters, digits and signs without a number of six digits or an address");
        }
        return words;
    }
}
