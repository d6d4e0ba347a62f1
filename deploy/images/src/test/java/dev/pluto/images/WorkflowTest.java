package dev.pluto.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What runs elsewhere for every change may read the code, ends by itself, and uses what nobody can exchange. */
class WorkflowTest {

    private static final Path FILE = Path.of(System.getProperty("pluto.build.root"), ".github/workflows/verify.yaml");

    @Test
    void isPinnedBoundedAndMayOnlyRead() throws IOException {
        Map<?, ?> workflow = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FILE));
        assertThat(workflow.get("permissions")).isEqualTo(Map.of("contents", "read"));
        for (Object job : ((Map<?, ?>) Objects.requireNonNull(workflow.get("jobs"))).values()) {
            Map<?, ?> members = (Map<?, ?>) job;
            assertThat(members.containsKey("timeout-minutes")).isTrue();
            assertThat(members.containsKey("permissions")).isFalse();
            for (Object step : (List<?>) Objects.requireNonNull(members.get("steps"))) {
                Object action = ((Map<?, ?>) step).get("uses");
                assertThat(action == null ? "none" : action.toString()).matches("none|[a-z-]+/[a-z-]+@[0-9a-f]{40}");
            }
        }
    }

    @Test
    void verifiesWithContainers() throws IOException {
        assertThat(Files.readString(FILE)).contains("./mvnw verify -B -ntp -Dpluto.servers=containers\n");
    }
}
