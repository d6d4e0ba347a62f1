package dev.pluto.checks;

import static dev.pluto.checks.Rule.unless;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replicas: what scales which service, how far, and how few may be left. */
final class ScalingRules {

    private static final String LAG = "ScaledObject";
    private static final String CPU = "HorizontalPodAutoscaler";

    private ScalingRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.ofServices(
                        "is scaled by one thing or has a number of its own",
                        ScalingRules::oneScaler,
                        broken -> broken.one("Deployment", "identity").set(2, "spec", "replicas"),
                        broken -> broken.one(CPU, "identity").set("pluto-memory", "spec", "scaleTargetRef", "name"),
                        broken -> broken.one(CPU, "identity").set("None", "kind")),
                Rule.that(
                        "what people and webhooks wait for is scaled by CPU",
                        rendering -> rendering.ofServices(CPU).entrySet().stream()
                                .flatMap(scaler -> unless(
                                        scaler.getValue()
                                                .at("spec", "metrics", 0, "resource", "name")
                                                .is("cpu"),
                                        scaler.getKey() + " is not")),
                        broken -> broken.one(CPU, "messaging").set("memory", "spec", "metrics", 0, "resource", "name")),
                Rule.that(
                        "a consumer is scaled by the lag of every topic it consumes, by its own group",
                        rendering -> rendering.ofServices(LAG).entrySet().stream()
                                .flatMap(scaler -> triggers(scaler.getKey(), scaler.getValue())),
                        broken -> trigger(broken).set("message-sent", "topic"),
                        broken -> trigger(broken).set("memory", "consumerGroup"),
                        broken -> trigger(broken).set("true", "allowIdleConsumers"),
                        broken -> trigger(broken).set(null, "excludePersistentLag"),
                        broken -> broken.one(LAG, "memory").set(null, "spec", "triggers", 1)),
                Rule.that(
                        "there are never more replicas than partitions, nor fewer at most than at least",
                        ScalingRules::bounds,
                        broken -> broken.one(LAG, "memory").set(13, "spec", "maxReplicaCount"),
                        broken -> broken.one(CPU, "messaging").set(1, "spec", "maxReplicas")),
                Rule.ofServices(
                        "keeps a pod while machines are emptied, where it has more than one",
                        ScalingRules::budget,
                        broken -> broken.one("PodDisruptionBudget", "memory").set("None", "kind"),
                        broken -> broken.one("PodDisruptionBudget", "memory").set(2, "spec", "maxUnavailable"),
                        broken -> broken.one("PodDisruptionBudget", "memory")
                                .set("other", "spec", "selector", "matchLabels", "app.kubernetes.io/name")));
    }

    private static Tree trigger(Rendering rendering) {
        return rendering.one(LAG, "memory").at("spec", "triggers", 0, "metadata");
    }

    private static Stream<String> oneScaler(Rendering rendering, String service) {
        List<Tree> scalers = Stream.of(CPU, LAG)
                .flatMap(rendering::ofKind)
                .filter(scaler -> scaler.at("spec", "scaleTargetRef", "name").is(Rendering.nameOf(service)))
                .toList();
        boolean fixed =
                rendering.one("Deployment", service).at("spec", "replicas").isThere();
        return unless(
                scalers.size() + (fixed ? 1 : 0) == 1,
                "has " + scalers.size() + " scalers and " + (fixed ? "a" : "no") + " number");
    }

    private static Stream<String> triggers(String service, Tree scaler) {
        List<Tree> triggers = scaler.at("spec", "triggers").list();
        Set<String> topics = triggers.stream()
                .map(trigger -> trigger.at("metadata", "topic").text())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> wanted = Map.of(
                "consumerGroup",
                Services.settings(service).getProperty("quarkus.application.name"),
                "allowIdleConsumers",
                "false",
                "limitToPartitionsWithLag",
                "true",
                "excludePersistentLag",
                "true");
        return Stream.concat(
                unless(topics.equals(Services.consumed(service)), service + " consumes other topics than " + topics),
                triggers.stream()
                        .flatMap(trigger -> wanted.entrySet().stream()
                                .filter(entry ->
                                        !trigger.at("metadata", entry.getKey()).is(entry.getValue()))
                                .map(entry ->
                                        service + " has another " + entry.getKey() + " than " + entry.getValue())));
    }

    private static Stream<String> bounds(Rendering rendering) {
        int partitions =
                12; // of values-production.yaml; fewer elsewhere are refused by the chart itself, see ChartTest
        return Stream.concat(
                        rendering
                                .ofKind(CPU)
                                .map(scaler -> List.of(
                                        scaler.at("spec", "minReplicas").number(),
                                        scaler.at("spec", "maxReplicas").number())),
                        rendering
                                .ofKind(LAG)
                                .map(scaler -> List.of(
                                        scaler.at("spec", "minReplicaCount").number(),
                                        scaler.at("spec", "maxReplicaCount").number())))
                .flatMap(bounds -> unless(
                        1 <= bounds.get(0) && bounds.get(0) <= bounds.get(1) && bounds.get(1) <= partitions,
                        "replicas are " + bounds));
    }

    private static Stream<String> budget(Rendering rendering, String service) {
        Tree deployment = rendering.one("Deployment", service);
        Tree budget = rendering.one("PodDisruptionBudget", service);
        if (deployment.at("spec", "replicas").is(1)) {
            return unless(!budget.isThere(), "has one pod, which nobody could move");
        }
        return Stream.concat(
                unless(
                        budget.at("spec", "maxUnavailable").is(1),
                        "has " + budget.at("spec").text()),
                unless(
                        WorkloadRules.selects(
                                budget.at("spec", "selector", "matchLabels"), Rendering.podLabels(deployment)),
                        "the budget is of other pods"));
    }
}
