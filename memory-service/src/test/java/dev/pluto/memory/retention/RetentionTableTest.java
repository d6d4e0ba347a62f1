package dev.pluto.memory.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"free", "premium", "enterprise", "vip"})
    void saysOfEachTypeHowLongAndHowMany(String tier) {
        var table = RetentionTable.of(tier);

        assertThat(table).extracting(Keeping::type).doesNotHaveDuplicates().contains(Keeping.OTHERS);
        assertThat(table).allSatisfy(keeping -> {
            assertThat(keeping.tier()).isEqualTo(tier);
            assertThat(keeping.halfLifeDays()).isPositive();
            assertThat(keeping.most())
                    .satisfiesAnyOf(
                            most -> assertThat(most).isNull(),
                            most -> assertThat(most).isPositive());
        });
    }

    @Test
    void cutsNothingOfATierThatIsNotNamed() {
        for (String tier : new String[] {null, "gold"}) {
            assertThat(RetentionTable.of(tier)).singleElement().satisfies(all -> {
                assertThat(all.type()).isEqualTo(Keeping.OTHERS);
                assertThat(all.keepDays()).isNull();
                assertThat(all.most()).isNull();
            });
        }
    }
}
