package dev.pluto.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.local.monitoring.MonitoringFiles.Dashboard;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DashboardsTest {

    private final List<Dashboard> dashboards = MonitoringFiles.dashboards();

    @Test
    void areFoundAgainByTheirFile() {
        assertThat(dashboards)
                .isNotEmpty()
                .allSatisfy(dashboard -> assertThat(dashboard.json().path("uid").asText() + ".json")
                        .isEqualTo("pluto-" + dashboard.file()));
    }

    @Test
    void takeDataSourceAndNamespaceFromTheirReader() {
        assertThat(dashboards).allSatisfy(dashboard -> {
            assertThat(dashboard.json().at("/templating/list").findValuesAsText("name"))
                    .as(dashboard.file())
                    .containsExactly("datasource", "namespace");
            assertThat(dashboard
                            .panels()
                            .map(panel -> panel.at("/datasource/uid").asText()))
                    .as(dashboard.file())
                    .containsOnly("${datasource}");
            assertThat(dashboard.queries())
                    .allSatisfy(
                            query -> assertThat(query.text()).as(query.place()).contains("namespace=~\"$namespace\""));
        });
    }

    @Test
    void explainEveryPanel() {
        for (Dashboard dashboard : dashboards) {
            assertThat(dashboard.panels()).allSatisfy(panel -> {
                String place = dashboard.file() + ": " + panel.path("title").asText();
                assertThat(panel.path("title").asText()).as(place).isNotBlank();
                assertThat(panel.path("description").asText()).as(place).isNotBlank();
                assertThat(panel.at("/fieldConfig/defaults/unit").asText())
                        .as(place)
                        .isNotBlank();
                assertThat(panel.at("/fieldConfig/defaults/thresholds/steps").isEmpty())
                        .as(place)
                        .isFalse();
                assertThat(panel.path("targets").isEmpty()).as(place).isFalse();
            });
        }
    }

    @Test
    void layPanelsBesideEachOther() {
        for (Dashboard dashboard : dashboards) {
            List<JsonNode> panels = dashboard.panels().toList();
            assertThat(panels.stream().map(panel -> panel.path("id").asInt()))
                    .as(dashboard.file())
                    .doesNotHaveDuplicates();
            for (JsonNode panel : panels) {
                assertThat(StreamSupport.stream(panels.spliterator(), false)
                                .filter(other -> overlap(panel.path("gridPos"), other.path("gridPos"))))
                        .as(dashboard.file() + ": " + panel.path("title").asText())
                        .containsExactly(panel);
            }
        }
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return overlap(one, other, "x", "w") && overlap(one, other, "y", "h");
    }

    private static boolean overlap(JsonNode one, JsonNode other, String from, String length) {
        int first = one.path(from).asInt();
        int second = other.path(from).asInt();
        return first < second + other.path(length).asInt()
                && second < first + one.path(length).asInt();
    }
}
