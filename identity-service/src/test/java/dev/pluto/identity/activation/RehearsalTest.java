package dev.pluto.identity.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.protection.PhoneIndex;
import dev.pluto.testing.DatabaseProbe;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RehearsalTest {

    private static final String NOBODY = "+12025550100";
    private static final String EVENTS_BEGUN = "select last_value from outbox_position_seq";

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Inject
    Rehearsal rehearsal;

    @Inject
    PhoneIndex index;

    /** Where a row was written and taken back, its number is used up. */
    @Test
    void makesAPersonAndLeavesNobody() {
        long before = database.number(EVENTS_BEGUN);

        rehearsal.beforeTheFirstStranger(new StartupEvent());

        assertThat(database.number(EVENTS_BEGUN)).isGreaterThan(before);
        assertThat(database.number("select count(*) from contact where value_index = ?", index.of(NOBODY)))
                .isZero();
    }
}
