package dev.pluto.local.phone;

/**
 * How many parts a text is sent in, 3GPP TS 23.038: 160 septets, or 153 each when there are several; 70 UTF-16 units, or 67, as
 * soon as one character is outside the GSM alphabet. A character never straddles two parts.
 */
final class Segments {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "^{}\\[~]|€";

    private Segments() {}

    static int of(String text) {
        boolean gsm = text.codePoints().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0);
        int all = text.codePoints().map(c -> width(c, gsm)).sum();
        if (all <= (gsm ? 160 : 70)) {
            return 1;
        }
        int room = gsm ? 153 : 67;
        int parts = 1;
        int used = 0;
        for (int c : text.codePoints().toArray()) {
            int width = width(c, gsm);
            if (used + width > room) {
                parts++;
                used = 0;
            }
            used += width;
        }
        return parts;
    }

    private static int width(int codePoint, boolean gsm) {
        if (gsm) {
            return EXTENDED.indexOf(codePoint) >= 0 ? 2 : 1;
        }
        return Character.charCount(codePoint);
    }
}
