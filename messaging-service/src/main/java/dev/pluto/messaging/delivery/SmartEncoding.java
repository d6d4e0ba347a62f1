package dev.pluto.messaging.delivery;

import java.util.Map;

/**
 * Swaps typographic characters for their plain likes when that, and only that, lets a text travel as GSM-7: one curly
 * quote would otherwise more than double the parts. A text that stays UCS-2 anyway (an emoji, Cyrillic) is left as it
 * was written.
 */
final class SmartEncoding {

    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry(0x2018, "'"),
            Map.entry(0x2019, "'"),
            Map.entry(0x201A, "'"),
            Map.entry(0x201B, "'"),
            Map.entry(0x2032, "'"),
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x201E, "\""),
            Map.entry(0x2033, "\""),
            Map.entry(0x00AB, "\""),
            Map.entry(0x00BB, "\""),
            Map.entry(0x2010, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2012, "-"),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2212, "-"),
            Map.entry(0x2026, "..."),
            Map.entry(0x2022, "*"),
            Map.entry(0x00A0, " "),
            Map.entry(0x2002, " "),
            Map.entry(0x2003, " "),
            Map.entry(0x2009, " "),
            Map.entry(0x202F, " "),
            Map.entry(0x200B, ""),
            Map.entry(0xFEFF, ""),
            Map.entry(0x0009, " "),
            Map.entry(0x0060, "'"),
            Map.entry(0x00B4, "'"));

    private SmartEncoding() {}

    static String apply(String text) {
        if (SmsSegments.fitsGsm7(text)) {
            return text;
        }
        var plain = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> plain.append(PLAIN.getOrDefault(c, Character.toString(c))));
        return SmsSegments.fitsGsm7(plain.toString()) ? plain.toString() : text;
    }
}
