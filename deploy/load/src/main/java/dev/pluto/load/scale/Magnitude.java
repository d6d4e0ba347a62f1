package dev.pluto.load.scale;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Figures as people read them: two digits of what a forecast is good for. */
final class Magnitude {

    private static final MathContext DIGITS = new MathContext(2);
    private static final String[] BYTES = {"B", "kB", "MB", "GB", "TB", "PB"};
    private static final double STEP = 1000;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    private Magnitude() {}

    /** Such as 0.34, 12, 4,700 or 1.2 billion. */
    static String of(double figure) {
        if (figure >= BILLION) {
            return digits(figure / BILLION) + " billion";
        }
        if (figure >= MILLION) {
            return digits(figure / MILLION) + " million";
        }
        return digits(figure);
    }

    /** Such as 1.4 TB. */
    static String bytes(double figure) {
        double left = figure;
        int unit = 0;
        while (left >= STEP && unit < BYTES.length - 1) {
            left /= STEP;
            unit++;
        }
        return digits(left) + " " + BYTES[unit];
    }

    /** A count of things, whole. */
    static String count(double figure) {
        return String.format(Locale.ROOT, "%,.0f", figure);
    }

    private static String digits(double figure) {
        BigDecimal rounded = new BigDecimal(figure).round(DIGITS);
        return String.format(Locale.ROOT, "%,." + Math.max(0, Math.min(rounded.scale(), 3)) + "f", rounded);
    }
}
