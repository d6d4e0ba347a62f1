package dev.pluto.load.scale;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.TreeMap;

/** Figures as a file keeps them: three digits, which is more than a measurement is good for. */
final class Rounded {

    private static final MathContext DIGITS = new MathContext(3);

    private Rounded() {}

    static Number of(double figure) {
        BigDecimal rounded = new BigDecimal(figure).round(DIGITS).stripTrailingZeros();
        return rounded.scale() <= 0 ? (Number) rounded.longValueExact() : (Number) rounded.doubleValue();
    }

    /** In the order of names, those that are nothing left out. */
    static Map<String, Object> all(Map<String, Double> figures) {
        Map<String, Object> all = new TreeMap<>();
        figures.forEach((name, figure) -> {
            if (figure != 0) {
                all.put(name, of(figure));
            }
        });
        return all;
    }
}
