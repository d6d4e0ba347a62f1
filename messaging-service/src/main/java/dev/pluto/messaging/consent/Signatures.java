package dev.pluto.messaging.consent;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;

/** The lines phones and mail programs put below what a person wrote. The words are a resource, one form a line. */
final class Signatures {

    private static final List<Signature> KNOWN = read();

    private Signatures() {}

    /**
     * The text without the signature below it, or after it where the line break got lost; as it is when what is below
     * its first line is anything else.
     *
     * @param text short
     */
    static String without(String text) {
        List<String> lines = text.strip().lines().map(String::strip).toList();
        if (lines.size() <= 1) {
            return KNOWN.stream()
                    .map(signature -> signature.cutFrom(text.strip()))
                    .min((one, other) -> Integer.compare(one.length(), other.length()))
                    .orElse(text);
        }
        return isSignature(lines.subList(1, lines.size())) ? lines.get(0) : text;
    }

    private static boolean isSignature(List<String> lines) {
        for (String line : lines) {
            if (isDelimiter(line)) {
                return true; // whatever follows is a name and an address
            }
            if (!line.isEmpty() && KNOWN.stream().noneMatch(signature -> signature.is(line))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDelimiter(String line) {
        return line.length() >= 2 && line.chars().allMatch(c -> c == '-' || c == '_' || c == '\u2014' || c == '\u2013');
    }

    private static String plain(String line) {
        return Normalizer.normalize(line, Form.NFKC).replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }

    private static List<Signature> read() {
        return WordFile.lines("signatures.txt")
                .map(line -> plain(line).split("\\*", -1))
                .map(parts -> new Signature(parts[0], parts[1]))
                .toList();
    }

    /** How such a line begins and ends, in lower case; the end is empty when anything may follow. */
    private record Signature(String begin, String end) {

        boolean is(String line) {
            String plain = plain(line);
            return plain.startsWith(begin) && plain.endsWith(end) && plain.length() >= begin.length() + end.length();
        }

        String cutFrom(String line) {
            int at = end.isEmpty() ? line.toLowerCase(Locale.ROOT).indexOf(" " + begin) : -1;
            return at < 0 ? line : line.substring(0, at);
        }
    }
}
