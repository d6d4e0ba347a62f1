package dev.pluto.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void cutsAtTheSeparatorItself() {
        assertThat(Pieces.of("one | two|three | ", " | ")).containsExactly("one", "two|three");
        assertThat(Pieces.of("a.b.c", ".")).containsExactly("a", "b", "c");
        assertThat(Pieces.of(" a  b", " ")).containsExactly("", "a", "", "b");
    }

    @Test
    void leavesTheRestInTheLastOne() {
        assertThat(Pieces.of("key = a = b", " = ", 2)).containsExactly("key", "a = b");
        assertThat(Pieces.of("key", " = ", 2)).containsExactly("key");
        assertThat(Pieces.of("a  ", " ", 9)).containsExactly("a", "", "");
    }

    @Test
    void hasOnePieceOfNothing() {
        assertThat(Pieces.of("", " ")).containsExactly("");
        assertThat(Pieces.of("   ", " ")).containsExactly("");
    }
}
