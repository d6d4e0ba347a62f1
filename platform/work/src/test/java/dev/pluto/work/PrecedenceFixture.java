package dev.pluto.work;

import java.time.Duration;

/** Settings of precedence. */
final class PrecedenceFixture {

    private PrecedenceFixture() {}

    /** Those a service has unless told otherwise. */
    static PrecedenceConfig usual() {
        return of(0.5, 0.02, 0.02);
    }

    static PrecedenceConfig of(double keep, double growth, double least) {
        return new PrecedenceConfig() {
            @Override
            public Duration budget() {
                return Duration.ofMillis(25);
            }

            @Override
            public Duration look() {
                return Duration.ofMillis(100);
            }

            @Override
            public double keep() {
                return keep;
            }

            @Override
            public double growth() {
                return growth;
            }

            @Override
            public double least() {
                return least;
            }
        };
    }
}
