package dev.pluto.scheduler;

import dev.pluto.testing.DatabaseProbe;
import org.junit.jupiter.api.Test;

@SchedulerServiceTest
class SchemaTest {

    @Test
    void forcesRowLevelSecurityOnEveryTable() {
        DatabaseProbe.ofThisTest().assertRowLevelSecurity();
    }
}
