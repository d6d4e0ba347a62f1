package dev.pluto.http.guard;

import java.util.regex.Pattern;

/**
 * Which raw request paths are never served. A path that means one thing to the edge, another to the router and a third
 * to an access rule is how rules are walked around (CVE-2026-39852, CVE-2026-50559): matrix parameters, encoded
 * separators, backslashes, empty and dot segments, control characters, overlong UTF-8 and broken escapes, at any depth of
 * encoding. Nothing Pluto serves needs them.
 */
final class PathPolicy {

    private static final int DEEPEST_ENCODING = 4;

    private static final Pattern REFUSED = Pattern.compile(
            "[;\\\\\\x00-\\x20\\x7f]" // matrix parameters, backslash, control characters
                    + "|//" // empty segment
                    + "|%(?:2f|5c|3b|[01][0-9a-f]|7f|c[01])" // the same encoded; c0 and c1 only start overlong forms
                    + "|%(?![0-9a-f]{2})" // broken escape
                    + "|(?:^|/)(?:\\.|%2e){1,2}(?:/|$)", // dot segments, encoded or not
            Pattern.CASE_INSENSITIVE);

    private PathPolicy() {}

    /** @param rawPath the path as it came over the wire, undecoded and without the query */
    static boolean refuses(String rawPath) {
        return !isPlain(rawPath) && isRefused(rawPath);
    }

    /** Letters, digits and dashes between single slashes, as nearly every path. */
    private static boolean isPlain(String path) {
        char last = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (!isLetterOrDigit(c) && c != '-' && (c != '/' || last == '/')) {
                return false;
            }
            last = c;
        }
        return true;
    }

    /** Of ASCII. */
    static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isRefused(String rawPath) {
        String path = rawPath;
        for (int depth = 0; depth < DEEPEST_ENCODING; depth++) {
            if (REFUSED.matcher(path).find()) {
                return true;
            }
            if (!path.contains("%25")) {
                return false;
            }
            path = path.replace("%25", "%");
        }
        return true;
    }
}
