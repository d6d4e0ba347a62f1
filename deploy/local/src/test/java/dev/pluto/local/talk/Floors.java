package dev.pluto.local.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What was reached and must not be lost, of the whole sets or of the sample: {@code floors.properties}. */
final class Floors {

    private final Properties values = new Properties();
    private final String prefix;

    private Floors(String prefix) {
        this.prefix = prefix;
        try (InputStream in = Floors.class.getResourceAsStream("floors.properties")) {
            values.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Floors of(boolean isWhole) {
        return new Floors(isWhole ? "whole." : "sample.");
    }

    void holdLeast(String name, double figure) {
        assertThat(figure).as(prefix + name + ", percent").isGreaterThanOrEqualTo(value(name));
    }

    void holdMost(String name, double figure) {
        assertThat(figure).as(prefix + name).isLessThanOrEqualTo(value(name));
    }

    private double value(String name) {
        return Double.parseDouble(Objects.requireNonNull(values.getProperty(prefix + name), name));
    }
}
