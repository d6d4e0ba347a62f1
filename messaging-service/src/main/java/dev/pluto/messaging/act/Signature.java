package dev.pluto.messaging.act;

import java.util.List;
import java.util.Locale;

/** What a phone puts under a text is not the person's. */
final class Signature {

    private static final List<String> SIGNS =
            List.of("sent from my ", "get outlook for ", "enviado desde mi ", "sent via ");

    private Signature() {}

    /** The text without a signature in its last line, unless it is nothing else. */
    static String without(String text) {
        String whole = text.strip();
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
