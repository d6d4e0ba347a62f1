package dev.pluto.messaging.act;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a phone puts under a text is not the person's, and who sends kisses is no part of it. */
final class Signature {

    private static final List<String> SIGNS =
            List.of("sent from my ", "get outlook for ", "enviado desde mi ", "sent via ");

    /** "xx Beryl". */
    private static final Pattern KISSES = Pattern.compile("(?<=[\\p{L}\\d.!?])[ ,]+[xX]{2,6} \\p{Lu}\\p{Ll}+[ .!xX]*$");

    private static final int LONGEST = 40;

    private Signature() {}

    /** Whether a text is a signature and nothing else. */
    static boolean isAll(String text) {
        String whole = text.strip().toLowerCase(Locale.ROOT);
        return whole.indexOf('\n') < 0 && SIGNS.stream().anyMatch(whole::startsWith) && whole.length() <= LONGEST;
    }

    /** The text without a signature at its end or in its last line, unless it is nothing else. */
    static String without(String text) {
        String whole = KISSES.matcher(text.strip()).replaceFirst("");
        int line = whole.lastIndexOf('\n');
        if (line <= 0) {
            return whole;
        }
        String last = whole.substring(line + 1).strip().toLowerCase(Locale.ROOT);
        return SIGNS.stream().anyMatch(last::startsWith)
                ? whole.substring(0, line).strip()
                : whole;
    }
}
