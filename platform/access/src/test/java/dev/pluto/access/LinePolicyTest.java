package dev.pluto.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.access.LinePolicy.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LinePolicyTest {

    @ParameterizedTest
    @EnumSource(Permission.class)
    void whateverAnOperatorDoesLeavesALine(Permission what) {
        assertThat(LinePolicy.leavesLine(Kind.OPERATOR, what)).isTrue();
        assertThat(LinePolicy.leavesLine(Kind.APPLICATION, what)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "WRITE_TASKS, true", "WRITE_MEMORIES, true", "WRITE_PROFILES, true",
        "READ_TASKS, false", "READ_MEMORIES, false", "READ_TRAIL, false"
    })
    void ofAPersonWhatTheyChangeLeavesOne(Permission what, boolean leaves) {
        assertThat(LinePolicy.leavesLine(Kind.PERSON, what)).isEqualTo(leaves);
    }

    @ParameterizedTest
    @CsvSource({"WRITE_PROFILES, true", "WRITE_TASKS, true", "READ_PROFILES, false", "READ_MEMORIES, false"})
    void ofAServiceWhatItChangesLeavesOne(Permission what, boolean leaves) {
        assertThat(LinePolicy.leavesLine(Kind.SERVICE, what)).isEqualTo(leaves);
    }

    @Test
    void whatIsToldElsewhereIsNotToldTwice() {
        assertThat(LinePolicy.leavesLine(Kind.SERVICE, Permission.WRITE_MEMORIES))
                .isFalse();
        assertThat(LinePolicy.leavesLine(Kind.SERVICE, Permission.REPORT_BLOCKS))
                .isFalse();
    }
}
