package dev.pluto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MigrationRulesTest {

    @Test
    void takesDatedVersionsOfTheModule() {
        assertThat(MigrationRules.complaint("outbox", "V20270101_2_1__poison.sql"))
                .isEmpty();
        assertThat(MigrationRules.complaint("migration", "V20270101_9_12__Seal_again.java"))
                .isEmpty();
    }

    @Test
    void takesWhatDatabasesHadBefore() {
        assertThat(MigrationRules.complaint("http", "V0_3__http.sql")).isEmpty();
        assertThat(MigrationRules.complaint("migration", "V7__cheaper_acceptance.sql"))
                .isEmpty();
    }

    @Test
    void refusesWhatWouldSortBelowOrMeetAnother() {
        assertThat(MigrationRules.complaint("outbox", "V0_4__more.sql")).isNotEmpty();
        assertThat(MigrationRules.complaint("migration", "V8__more.sql")).isNotEmpty();
        assertThat(MigrationRules.complaint("outbox", "V20270101_9_1__more.sql"))
                .isNotEmpty();
    }

    @Test
    void readsTheModulesOfThisHouse() {
        assertThat(MigrationRules.broken(Path.of("../protection"))).isEmpty();
        assertThat(MigrationRules.broken(Path.of("../outbox"))).isEmpty();
        assertThat(MigrationRules.broken(Path.of("../http"))).isEmpty();
    }
}
