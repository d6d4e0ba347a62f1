package dev.pluto.messaging.delivery;

/**
 * How a text is cut into parts on the air, by 3GPP TS 23.038 and 23.040.
 *
 * @param encoding GSM-7 when every character is in its table, otherwise UCS-2
 * @param units septets (GSM-7, an extension character counts two) or UTF-16 units (UCS-2)
 * @param parts what the carrier bills; 0 for an empty text
 */
public record SmsSegments(Encoding encoding, int units, int parts) {

    /** Character table of a text message, with what fits in one part and in each of several. */
    public enum Encoding {
        GSM_7(160, 153),
        UCS_2(70, 67);

        private final int alone;
        private final int each;

        Encoding(int alone, int each) {
            this.alone = alone;
            this.each = each;
        }
    }

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
            + " !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "^{}\\[~]|€\f";
    private static final int[] GSM_COST = gsmCosts();

    /** Counts the parts of a text. */
    public static SmsSegments of(String text) {
        Encoding encoding = fitsGsm7(text) ? Encoding.GSM_7 : Encoding.UCS_2;
        int units = 0;
        int parts = 1;
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int cost = encoding == Encoding.GSM_7 ? gsmCost((char) character) : Character.charCount(character);
            // neither an escape sequence nor a surrogate pair may straddle two parts
            if (used + cost > encoding.each) {
                parts++;
                used = 0;
            }
            used += cost;
            units += cost;
            i += Character.charCount(character);
        }
        return new SmsSegments(encoding, units, text.isEmpty() ? 0 : units <= encoding.alone ? 1 : parts);
    }

    static boolean fitsGsm7(String text) {
        return text.chars().allMatch(c -> gsmCost((char) c) > 0);
    }

    private static int gsmCost(char c) {
        return c < GSM_COST.length ? GSM_COST[c] : 0;
    }

    private static int[] gsmCosts() {
        var costs = new int['€' + 1];
        BASIC.chars().forEach(c -> costs[c] = 1);
        EXTENSION.chars().forEach(c -> costs[c] = 2);
        return costs;
    }
}
