package dev.pluto.http.version;

import dev.pluto.http.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which versions a client wants to have seen before it changes a thing (RFC 9110, 13.1.1): a lost update becomes a 412. Check it in
 * the transaction that changes, on the locked row.
 */
public final class IfMatch {

    /** The header. */
    public static final String HEADER = HttpHeaders.IF_MATCH;

    /** What API documents say of it. */
    public static final String MEANING =
            "The ETag of the version seen, or several, or *: another one is changed no more, but answered"
                    + " with 412. Without it the change is made whatever the version.";

    /** The version as it was sent before there were tags, without quotes. */
    private static final Pattern BARE = Pattern.compile("[0-9]{1,18}");

    /** With the separators around it; a list may have empty elements (RFC 9110, 5.6.1). */
    private static final Pattern ELEMENT = Pattern.compile("[ \\t,]*+" + EntityTags.TAG + "[ \\t]*+(?:,[ \\t,]*+|$)");

    private static final IfMatch ANY = new IfMatch(null);

    private final @Nullable Set<String> strongTags;

    private IfMatch(@Nullable Set<String> strongTags) {
        this.strongTags = strongTags;
    }

    /**
     * What the request asks for.
     *
     * @throws Problem 400 {@code request:precondition.unreadable} when the header is neither {@code *} nor a list of entity tags
     */
    public static IfMatch of(HttpHeaders headers) {
        List<String> lines = headers.getRequestHeader(HEADER);
        return lines == null || lines.isEmpty() ? ANY : of(String.join(",", lines));
    }

    static IfMatch of(String header) {
        String list = header.strip();
        if (list.equals("*")) {
            return ANY;
        }
        return new IfMatch(BARE.matcher(list).matches() ? Set.of(list) : strongTagsIn(list));
    }

    private static Set<String> strongTagsIn(String list) {
        Set<String> strong = new HashSet<>();
        Matcher element = ELEMENT.matcher(list);
        int at = 0;
        do {
            if (!element.region(at, list.length()).lookingAt()) {
                throw unreadable();
            }
            if (element.group(1) == null) {
                strong.add(element.group(2)); // a weak tag never matches: the comparison is strong
            }
            at = element.end();
        } while (at < list.length());
        return strong;
    }

    /**
     * @param current the version that is about to change
     * @param area of the problem's code
     * @throws Problem 412 {@code <area>:version.changed} when the client wants to have seen another one
     */
    public void require(long current, String area) {
        if (strongTags != null && !strongTags.contains(Long.toString(current))) {
            throw new Problem(
                    412,
                    area + ":version.changed",
                    "This has changed since it was read",
                    "Read it again, and decide anew");
        }
    }

    private static Problem unreadable() {
        return new Problem(
                400,
                "request:precondition.unreadable",
                "If-Match is neither * nor a list of entity tags",
                "Send the ETag as it was answered, with its quotes");
    }
}
