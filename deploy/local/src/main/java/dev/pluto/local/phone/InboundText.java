package dev.pluto.local.phone;

/**
 * A text on its way to Pluto.
 *
 * @param sid the provider's name for it; sending the same one again is what a duplicate webhook is
 * @param from the sender's number as the provider writes it
 */
public record InboundText(String sid, String from, String body) {

    public static InboundText from(String number, String words) {
        return new InboundText(Sids.message(), number, words);
    }

    /** Leaves number and text out. */
    @Override
    public String toString() {
        return "InboundText[" + sid + "]";
    }
}
