package dev.pluto.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.local.edge.Routes;
import dev.pluto.local.edge.Routes.Verdict;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cluster's front door gives each path to the service that the local edge gives it to. */
class RoutesTest {

    @TempDir
    private static Path folder;

    private static final Routes EDGE = Routes.of(Services.SUITE);

    private static Rendering gateway;
    private static Rendering ingress;

    @BeforeAll
    static void render() {
        ChartCopy chart = ChartCopy.in(folder);
        gateway = chart.render(ValueSet.PRODUCTION.files());
        ingress = chart.render(ValueSet.INGRESS.files());
    }

    /** Each route itself, what lies below it, and what only begins like it; and paths that are nobody's. */
    static Stream<String> paths() {
        Stream<String> routes = Services.SUITE.services().stream()
                .flatMap(service -> service.routes().stream())
                .map(route -> route.replace("*", "5f0c"))
                .flatMap(route ->
                        Stream.of(route, route + "/", route + "/x", route + "/x/y%20z", route + "x", route + "-x"));
        Stream<String> others = Stream.of(
                "/",
                "/api",
                "/api/v1",
                "/api/v2/users",
                "/q/health",
                "/q/metrics",
                "/q/openapi",
                "/api/v1/users/a/b/block",
                "/api/v1/users/block",
                "/api/v1/users//block",
                "/xapi/v1/users",
                "/x/webhooks",
                "/x/api/v1/users/5f0c/block",
                "/xwell-known",
                "/api/v1/users/5f0c/block/6");
        Stream<String> hidden = Services.SUITE.privatePaths().stream()
                .flatMap(path -> Stream.of(path, path + "/", path + "/activations", path + "/x/y"));
        return Stream.of(routes, others, hidden).flatMap(path -> path);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void givesAPathToWhomTheEdgeGivesIt(String path) {
        String service = byEdge(path);

        assertThat(PathMatching.byGateway(gateway, path)).isEqualTo(service);
        assertThat(PathMatching.byIngress(ingress, path)).isEqualTo(service);
    }

    /** What the edge refuses for its spelling is not opened to more than the service its plain prefix belongs to. */
    private static String byEdge(String path) {
        Verdict verdict = EDGE.decide(path);
        if (verdict instanceof Verdict.Forward forward) {
            return forward.service();
        }
        return path.contains("//") ? "identity" : "nobody";
    }

    @Test
    void wouldSeeAnotherService() {
        Rendering broken = ChartCopy.in(folder.resolve("broken")).render(ValueSet.PRODUCTION.files());
        broken.one("HTTPRoute", "messaging")
                .set(
                        "/api/v1/users/[^/]+/blocks(/.*)?$",
                        "spec",
                        "rules",
                        1,
                        "matches",
                        patternAt(broken),
                        "path",
                        "value");

        assertThat(PathMatching.byGateway(broken, "/api/v1/users/5f0c/block")).isEqualTo("identity");
    }

    private static int patternAt(Rendering rendering) {
        var matches = rendering
                .one("HTTPRoute", "messaging")
                .at("spec", "rules", 1, "matches")
                .list();
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i).at("path", "type").is("RegularExpression")) {
                return i;
            }
        }
        throw new AssertionError("no expression among " + matches);
    }
}
