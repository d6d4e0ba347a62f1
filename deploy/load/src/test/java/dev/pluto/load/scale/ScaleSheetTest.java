package dev.pluto.load.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScaleSheetTest {

    private static final Path DOCS = Path.of("../../docs");
    private static final String BEGIN = "<!-- ./pluto bench scale -->\n";
    private static final String END = "\n<!-- so far -->";

    @Test
    void isWhatTheDocumentShows() throws IOException {
        String document = Files.readString(DOCS.resolve("scale.md"));

        assertThat(document).contains(BEGIN, END);
        String shown = document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END));
        assertThat(shown)
                .as("docs/scale.md holds what ./pluto bench scale prints; copy it there when figures change")
                .isEqualTo(ScaleSheet.read(DOCS.resolve("scale")).markdown());
    }

    @Test
    void tellsOfEveryLimitWhoseDemandItKnows() throws IOException {
        String markdown = ScaleSheet.read(DOCS.resolve("scale")).markdown();

        Machines machines = Machines.parse(Files.readString(DOCS.resolve("scale/machines.yaml")));
        assertThat(machines.limits().values())
                .allSatisfy(limit -> assertThat(markdown).contains("| " + limit.title()));
    }
}
