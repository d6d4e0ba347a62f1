package dev.pluto.local.edge;

import java.util.Locale;
import java.util.Set;

/**
 * Tells honest spellings of a path from those made to be read one way by the edge and another way by a service: matrix
 * parameters, encoded separators, dot segments, needless encoding, doubled slashes (CVE-2026-39852, CVE-2026-50559).
 */
final class PathSpelling {

    /** What an encoded octet may never stand for: separators and controls that a service might decode before matching. */
    private static final Set<Character> NEVER_ENCODED = Set.of(';', '/', '\\', '%', '?', '#');

    private PathSpelling() {}

    static boolean isHonest(String rawPath) {
        if (!rawPath.startsWith("/") || rawPath.contains("//") || rawPath.contains(";") || rawPath.contains("\\")) {
            return false;
        }
        return hasNoDotSegment(rawPath) && hasOnlyPlainOctets(rawPath);
    }

    private static boolean hasNoDotSegment(String path) {
        for (String segment : path.split("/")) {
            if (segment.equals(".") || segment.equals("..")) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasOnlyPlainOctets(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                return false;
            }
            if (c == '%' && !isHonestOctet(path, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHonestOctet(String path, int at) {
        if (at + 2 >= path.length()) {
            return false;
        }
        String hex = path.substring(at + 1, at + 3).toLowerCase(Locale.ROOT);
        if (!hex.matches("[0-9a-f]{2}")) {
            return false;
        }
        char octet = (char) Integer.parseInt(hex, 16);
        return octet >= ' ' && octet != 0x7f && !NEVER_ENCODED.contains(octet) && !isUnreserved(octet);
    }

    /** RFC 3986, 2.3: encoding these changes nothing, so only somebody who wants to slip past a rule does it. */
    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }
}
