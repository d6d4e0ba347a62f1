package dev.pluto.memory.style;

/**
 * What texts say of how somebody writes, one after the other: each moves what was known towards what it shows, by the learning rate. Where a
 * field changes its value and where it changes back are apart, so that nothing flutters.
 */
final class StyleFold {
    /** Where everybody begins: what is given at first contact, said in shares. */
    private static final double EMOJI = 0.2;

    private static final double WORDS = 14;
    private static final double HUMOR = 0.5;
    private static final double FORMALITY = 0.3;
    private static final double COURTESY = 0.5;

    /** Most do not joke most of the time, and that says little. */
    private static final double SELDOM = 0.3;

    private static final double NO_JOKE = 0.2;

    /** A text that was copied from somewhere counts as a long one and no more. */
    private static final int MOST_WORDS = 60;

    private final double rate;
    private final Switch emoji = new Switch(EMOJI, 0.08, 0.15, true);
    private final Switch courteous = new Switch(COURTESY, 0.15, 0.25, true);
    private final Steps length = new Steps(WORDS, 8, 19, 1);
    private final Steps formality = new Steps(FORMALITY, 0.36, 0.6, 0.02);
    private double humor = HUMOR;

    /** @param rate above 0, at most 1 */
    StyleFold(double rate) {
        this.rate = rate;
    }

    void read(TextSigns text) {
        emoji.move(text.hasEmoji() ? 1 : 0, rate);
        courteous.move(text.isCourteous() ? 1 : 0, rate);
        length.move(Math.min(MOST_WORDS, text.words()), rate);
        formality.move(text.formality(), rate * text.weight());
        double toward = text.laughs() ? 1 : NO_JOKE;
        humor += rate * (text.laughs() ? 1 : SELDOM) * (toward - humor);
    }

    boolean usesEmoji() {
        return emoji.isOn;
    }

    String length() {
        return length.of("short", "medium", "long");
    }

    String formality() {
        return formality.of("casual", "mixed", "formal");
    }

    /** Formal and courteous is professional; who does without courtesy is direct. */
    String manner() {
        return !courteous.isOn ? "direct" : formality().equals("formal") && !usesEmoji() ? "professional" : "friendly";
    }

    double humor() {
        return tenths(humor);
    }

    double formalTone() {
        return tenths(formality.value);
    }

    private static double tenths(double share) {
        return Math.round(share * 10) / 10.0;
    }

    /** On above one share, off below a lower one. */
    private static final class Switch {
        private final double off;
        private final double on;
        private double share;
        private boolean isOn;

        Switch(double share, double off, double on, boolean isOn) {
            this.share = share;
            this.off = off;
            this.on = on;
            this.isOn = isOn;
        }

        void move(double to, double by) {
            share += by * (to - share);
            isOn = isOn ? share >= off : share >= on;
        }
    }

    /** Low, middle or high; left only once a margin is passed. */
    private static final class Steps {
        private final double low;
        private final double high;
        private final double margin;
        private double value;
        private int step;

        Steps(double value, double low, double high, double margin) {
            this.value = value;
            this.low = low;
            this.high = high;
            this.margin = margin;
            this.step = value < low ? 0 : 1;
        }

        void move(double to, double by) {
            value += by * (to - value);
            double under = low + (step == 0 ? margin : -margin);
            double over = high + (step == 2 ? -margin : margin);
            step = value < under ? 0 : value > over ? 2 : 1;
        }

        String of(String lowest, String middle, String highest) {
            return step == 0 ? lowest : step == 1 ? middle : highest;
        }
    }
}
