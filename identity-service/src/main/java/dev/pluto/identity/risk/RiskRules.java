package dev.pluto.identity.risk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Weights and thresholds of the rules, as {@code risk-rules.properties} has them. */
final class RiskRules {

    private static final String RESOURCE = "risk-rules.properties";

    private final Map<Rule, Measure> measures = new EnumMap<>(Rule.class);

    /** @throws IllegalStateException when a rule lacks a number or has one out of bounds */
    RiskRules(Properties told) {
        for (Rule rule : Rule.values()) {
            double threshold = number(told, rule.title() + ".threshold");
            String full = rule.title() + ".full";
            measures.put(
                    rule,
                    new Measure(
                            number(told, rule.title() + ".weight"),
                            threshold,
                            told.containsKey(full) ? number(told, full) : threshold));
        }
    }

    /** Those that are shipped. */
    static RiskRules shipped() {
        Properties told = new Properties();
        try (InputStream in = Objects.requireNonNull(RiskRules.class.getResourceAsStream(RESOURCE))) {
            told.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RiskRules(told);
    }

    Measure of(Rule rule) {
        return Objects.requireNonNull(measures.get(rule));
    }

    private static double number(Properties told, String name) {
        String text = told.getProperty(name);
        if (text == null) {
            throw new IllegalStateException(RESOURCE + " does not say " + name);
        }
        return Double.parseDouble(text);
    }

    /**
     * How a rule is measured.
     *
     * @param weight the most it says, above 0 and below 1
     * @param threshold less says nothing
     * @param full so much says all of it
     */
    record Measure(double weight, double threshold, double full) {

        Measure {
            if (weight <= 0 || weight >= 1 || full < threshold) {
                throw new IllegalStateException("No such measure: " + weight + " " + threshold + " " + full);
            }
        }

        /** What an input says: nothing, or from half of the weight at the threshold to all of it. */
        double points(double input) {
            if (input < threshold) {
                return 0;
            }
            return input >= full ? weight : weight * (0.5 + 0.5 * (input - threshold) / (full - threshold));
        }
    }
}
