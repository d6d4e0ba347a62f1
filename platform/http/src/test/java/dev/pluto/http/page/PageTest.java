package dev.pluto.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void hasNoNextCursorOnTheLastPage() {
        assertThat(Page.of(List.of(1, 2), 2, String::valueOf)).isEqualTo(new Page<>(List.of(1, 2), null));
        assertThat(Page.of(List.of(), 2, String::valueOf)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void continuesAfterTheLastItemShown() {
        Page<Integer> page = Page.of(List.of(1, 2, 3), 2, String::valueOf);

        assertThat(page).isEqualTo(new Page<>(List.of(1, 2), "2"));
    }

    @Test
    void keepsItsCursorWhenItemsAreMapped() {
        assertThat(new Page<>(List.of(1, 2), "2").map(item -> "n" + item))
                .isEqualTo(new Page<>(List.of("n1", "n2"), "2"));
    }
}
