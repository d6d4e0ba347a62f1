package dev.pluto.checks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What network policies let pass to or from some pods, as {@code whom:port}: a pod by its name, {@code ns=monitoring}, a network,
 * or {@code any}.
 */
final class Openings {

    private Openings() {}

    /** Who may come in, over all policies of these pods. */
    static Set<String> in(Rendering rendering, Map<String, Tree> labels) {
        return of(rendering, labels, "ingress", "from");
    }

    /** Where they may go. */
    static Set<String> out(Rendering rendering, Map<String, Tree> labels) {
        return of(rendering, labels, "egress", "to");
    }

    /** Policies that close what they do not open for these pods, in this direction. */
    static long closing(Rendering rendering, Map<String, Tree> labels, String direction) {
        return policies(rendering, labels)
                .filter(policy ->
                        policy.at("spec", "policyTypes").list().stream().anyMatch(type -> type.is(direction)))
                .count();
    }

    private static Set<String> of(Rendering rendering, Map<String, Tree> labels, String direction, String peers) {
        Set<String> openings = new TreeSet<>();
        policies(rendering, labels)
                .flatMap(policy -> policy.at("spec", direction).list().stream())
                .forEach(rule -> {
                    List<Tree> ports = rule.at("ports").list();
                    List<Tree> whom = rule.at(peers).list();
                    List<String> names = whom.isEmpty()
                            ? List.of("any")
                            : whom.stream().map(Openings::peer).toList();
                    List<String> numbers = ports.isEmpty()
                            ? List.of("any")
                            : ports.stream().map(Openings::port).toList();
                    names.forEach(name -> numbers.forEach(number -> openings.add(name + ":" + number)));
                });
        return openings;
    }

    private static Stream<Tree> policies(Rendering rendering, Map<String, Tree> labels) {
        return rendering.ofKind("NetworkPolicy").filter(policy -> selects(policy.at("spec", "podSelector"), labels));
    }

    private static boolean selects(Tree selector, Map<String, Tree> labels) {
        return labels.entrySet().containsAll(selector.at("matchLabels").map().entrySet())
                && selector.at("matchExpressions").list().stream()
                        .allMatch(expression -> expression.at("operator").is("In")
                                && expression
                                        .at("values")
                                        .list()
                                        .contains(
                                                labels.get(expression.at("key").text())));
    }

    private static String port(Tree port) {
        return port.at("port").text() + (port.at("protocol").is("UDP") ? "/udp" : "");
    }

    private static String peer(Tree peer) {
        if (peer.at("ipBlock").isThere()) {
            return peer.at("ipBlock", "cidr").text();
        }
        Tree namespace = peer.at("namespaceSelector", "matchLabels", "kubernetes.io/metadata.name");
        if (namespace.isThere() && !peer.at("podSelector").isThere()) {
            return "ns=" + namespace.text();
        }
        Tree pod = peer.at("podSelector", "matchLabels", "app.kubernetes.io/name");
        boolean ours = peer.at("podSelector", "matchLabels", "app.kubernetes.io/instance")
                .is(Rendering.RELEASE);
        return pod.isThere() && ours ? pod.text() : peer.text();
    }
}
