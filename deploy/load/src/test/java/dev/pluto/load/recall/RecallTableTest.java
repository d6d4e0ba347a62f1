package dev.pluto.load.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.load.Figures;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecallTableTest {

    @Test
    void tellsTheShareOfEvidenceByCategory() {
        RecallTable table = new RecallTable();
        table.add("when", List.of("a", "b", "c", "d", "e", "f"), Set.of("b", "f"));
        table.add("when", List.of("a"), Set.of("x"));
        table.add("adversarial", List.of("x"), Set.of("x"));

        ByteArrayOutputStream told = new ByteArrayOutputStream();
        table.tell(new Figures(new PrintStream(told, true, StandardCharsets.UTF_8)));

        assertThat(told.toString(StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.strip().replaceAll(" +", " ")))
                .containsExactly(
                        "category questions R@5 R@10 R@20 MRR",
                        "adversarial 1 100.0 100.0 100.0 1.000",
                        "when 2 25.0 50.0 50.0 0.250",
                        "~ all 3 50.0 66.7 66.7 0.500",
                        "~ all but adversarial 2 25.0 50.0 50.0 0.250");
    }
}
