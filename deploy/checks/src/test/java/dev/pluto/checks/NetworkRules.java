package dev.pluto.checks;

import static dev.pluto.checks.Rule.unless;

import dev.pluto.servers.SuiteManifest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Closed by default, and open exactly where suite.yaml says somebody speaks to somebody. */
final class NetworkRules {

    private static final String KIND = "NetworkPolicy";

    private NetworkRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.that(
                        "whatever no policy opens is closed for every pod",
                        NetworkRules::closed,
                        broken -> broken.one(KIND, "default-deny").set(List.of("Ingress"), "spec", "policyTypes"),
                        broken -> broken.one(KIND, "default-deny")
                                .set("other", "spec", "podSelector", "matchLabels", "app.kubernetes.io/instance")),
                Rule.ofServices(
                        "lets in the gateway, who calls it, and Prometheus at the management port",
                        NetworkRules::in,
                        broken -> broken.one(KIND, "messaging").set(null, "spec", "ingress", 0, "ports"),
                        broken -> broken.one(KIND, "memory").set(null, "spec", "ingress", 1),
                        broken -> broken.one(KIND, "identity").set(null, "spec", "ingress", 0, "from", 1)),
                Rule.ofServices(
                        "goes where it has business: names, servers, whom it calls, and messaging to the provider",
                        NetworkRules::out,
                        broken -> broken.one(KIND, "memory")
                                .set(List.of(Map.of("ports", List.of(Map.of("port", 443)))), "spec", "egress"),
                        broken -> broken.one(KIND, "scheduler").set(null, "spec", "egress", 0),
                        broken -> lastOf(broken, "messaging").set("0.0.0.0/1", "to", 0, "ipBlock", "cidr")),
                Rule.that(
                        "the way to the provider leads to no private network",
                        rendering -> unless(
                                new TreeSet<>(
                                                lastOf(rendering, "messaging")
                                                        .at("to", 0, "ipBlock", "except")
                                                        .list()
                                                        .stream()
                                                        .map(Tree::text)
                                                        .toList())
                                        .containsAll(Set.of(
                                                "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16")),
                                "except is "
                                        + lastOf(rendering, "messaging")
                                                .at("to", 0, "ipBlock", "except")
                                                .text()),
                        broken -> lastOf(broken, "messaging").set(null, "to", 0, "ipBlock", "except")),
                Rule.that(
                        "migrations reach the database and nothing else",
                        rendering -> rendering
                                .ofKind("Job")
                                .flatMap(job -> unless(
                                        Openings.out(rendering, Rendering.podLabels(job))
                                                        .equals(Set.of(
                                                                "ns=kube-system:53",
                                                                "ns=kube-system:53/udp",
                                                                "any:5432"))
                                                && Openings.in(rendering, Rendering.podLabels(job))
                                                        .isEmpty(),
                                        Rendering.title(job) + " reaches "
                                                + Openings.out(rendering, Rendering.podLabels(job)))),
                        broken -> broken.one(KIND, "migrations").set(List.of(Map.of()), "spec", "egress"),
                        broken -> broken.one(KIND, "migrations").set(List.of(), "spec", "egress"),
                        broken -> broken.one(KIND, "migrations").set(List.of(Map.of()), "spec", "ingress")));
    }

    private static Tree lastOf(Rendering rendering, String service) {
        Tree egress = rendering.one(KIND, service).at("spec", "egress");
        return egress.at(egress.list().size() - 1);
    }

    private static Stream<String> closed(Rendering rendering) {
        return rendering.objects().stream()
                .filter(object -> Set.of("Deployment", "Job", "Pod")
                        .contains(object.at("kind").text()))
                .filter(object -> rendering.podsOfServices().containsKey(Rendering.title(object)))
                .filter(object -> !closes(rendering.one(KIND, "default-deny"), Rendering.podLabels(object)))
                .map(object -> Rendering.title(object) + " is open");
    }

    private static boolean closes(Tree policy, Map<String, Tree> labels) {
        Rendering alone = new Rendering(List.of(policy));
        return Openings.closing(alone, labels, "Ingress") == 1
                && Openings.closing(alone, labels, "Egress") == 1
                && Openings.in(alone, labels).isEmpty()
                && Openings.out(alone, labels).isEmpty();
    }

    private static Stream<String> in(Rendering rendering, String service) {
        SuiteManifest.Service told = Services.SUITE.service(service);
        Set<String> wanted = new TreeSet<>();
        wanted.add("ns=ingress:" + told.port());
        wanted.add("test:" + told.port());
        wanted.add("ns=monitoring:" + told.healthPort());
        for (SuiteManifest.Service other : Services.SUITE.services()) {
            if (!other.name().equals(service) && calls(other).contains(service)) {
                wanted.add(other.name() + ":" + told.port());
            }
        }
        Set<String> open = Openings.in(rendering, Rendering.podLabels(rendering.one("Deployment", service)));
        return unless(open.equals(wanted), "is open to " + open + " and not to " + wanted);
    }

    private static Stream<String> out(Rendering rendering, String service) {
        SuiteManifest.Service told = Services.SUITE.service(service);
        Set<String> wanted =
                new TreeSet<>(Set.of("ns=kube-system:53", "ns=kube-system:53/udp", "any:5432", "any:9092"));
        if (told.cached()) {
            wanted.add("any:6379");
        }
        if (service.equals("messaging")) {
            wanted.add("0.0.0.0/0:443");
        }
        calls(told)
                .forEach(called ->
                        wanted.add(called + ":" + Services.SUITE.service(called).port()));
        Set<String> open = Openings.out(rendering, Rendering.podLabels(rendering.one("Deployment", service)));
        return unless(open.equals(wanted), "may go to " + open + " and not to " + wanted);
    }

    /** Whom a service asks for something, identity by everybody for the keys of tokens. */
    private static Set<String> calls(SuiteManifest.Service service) {
        Set<String> called = new TreeSet<>(service.calls().keySet());
        called.add("identity");
        called.remove(service.name());
        return called;
    }
}
