package dev.pluto.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.local.monitoring.MonitoringFiles.Alert;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Every alert is tested with series that fire it and series that do not, and has a runbook. */
class AlertsTest {

    @Test
    void passTheirTests() throws Exception {
        List<String> command = new ArrayList<>(List.of("promtool", "test", "rules"));
        MonitoringFiles.alertTests().forEach(file -> command.add(file.toString()));

        assertThat(promtool(command)).contains("SUCCESS").doesNotContain("FAILED");
    }

    @Test
    void areTestedEach() {
        Set<String> fired = MonitoringFiles.alertTests().stream()
                .map(MonitoringFiles::yaml)
                .flatMap(file -> MonitoringFiles.maps(file, "tests"))
                .flatMap(test -> MonitoringFiles.maps(test, "alert_rule_test"))
                .flatMap(AlertsTest::fired)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(fired)
                .as("alerts that a test sees fire, with their severity")
                .containsExactlyElementsOf(alerts().map(alert -> alert.name() + " " + alert.severity())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void sayWhatIsWrongAndHowBad() {
        assertThat(alerts()).allSatisfy(alert -> {
            assertThat(alert.name()).as(alert.file()).startsWith("Pluto");
            assertThat(alert.severity()).as(alert.name()).isIn("page", "ticket");
            assertThat(alert.summary()).as(alert.name()).isNotBlank();
        });
    }

    @Test
    void haveRunbooksThatTellWhatToDo() throws IOException {
        Set<Path> wanted =
                alerts().map(alert -> MonitoringFiles.runbook(alert.name())).collect(Collectors.toSet());

        assertThat(MonitoringFiles.runbooks().collect(Collectors.toSet()))
                .as("a runbook for every alert, and none besides")
                .isEqualTo(wanted);
        for (Path runbook : wanted) {
            assertThat(Files.readString(runbook))
                    .as(runbook.getFileName().toString())
                    .containsSubsequence("\n## What people notice\n", "\n## What to look at\n", "\n## What to do\n");
        }
    }

    private static Stream<Alert> alerts() {
        return MonitoringFiles.alerts().stream();
    }

    private static Stream<String> fired(Map<?, ?> test) {
        return MonitoringFiles.maps(test, "exp_alerts")
                .map(alert -> test.get("alertname") + " " + MonitoringFiles.inner(alert, "exp_labels", "severity"));
    }

    private static String promtool(List<String> command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? said : said + "FAILED";
        } catch (IOException e) {
            throw new TestAbortedException("there is no promtool here, so the alerts were NOT tested", e);
        }
    }
}
