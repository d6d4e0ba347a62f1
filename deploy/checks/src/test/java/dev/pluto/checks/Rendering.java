package dev.pluto.checks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a chart gives for some values: Kubernetes objects. */
record Rendering(List<Tree> objects) {

    /** The release all of them belong to. */
    static final String RELEASE = "pluto";

    private static final Set<String> WITH_PODS = Set.of("Deployment", "Job", "StatefulSet", "DaemonSet", "CronJob");

    static Rendering parse(String yaml) {
        return new Rendering(Tree.documents(yaml));
    }

    Stream<Tree> ofKind(String kind) {
        return objects.stream().filter(object -> object.at("kind").is(kind));
    }

    /** An object of ours: of the release and a service, or of what else is named. */
    Tree one(String kind, String name) {
        return ofKind(kind)
                .filter(object -> object.at("metadata", "name").is(nameOf(name)))
                .findFirst()
                .orElse(Tree.NOTHING);
    }

    /** The objects of ours of a kind by the service they are for. */
    Map<String, Tree> ofServices(String kind) {
        return ofKind(kind)
                .filter(object -> Services.NAMES.contains(serviceOf(object)))
                .collect(Collectors.toMap(Rendering::serviceOf, object -> object));
    }

    static String nameOf(String name) {
        return RELEASE + "-" + name;
    }

    private static String serviceOf(Tree object) {
        return object.at("metadata", "name").text().replaceFirst("^" + RELEASE + "-", "");
    }

    /** Every pod the chart itself describes, by a name to tell it by. */
    Map<String, Tree> pods() {
        return objects.stream()
                .filter(object ->
                        isPod(object) || WITH_PODS.contains(object.at("kind").text()))
                .collect(Collectors.toMap(Rendering::title, Rendering::podOf));
    }

    /** The pods of the four services alone, and the Jobs that migrate for them. */
    Map<String, Tree> podsOfServices() {
        return pods().entrySet().stream()
                .filter(pod ->
                        pod.getValue().at("containers", 0, "image").text().contains("-service:"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isPod(Tree object) {
        return object.at("kind").is("Pod");
    }

    private static Tree podOf(Tree object) {
        if (isPod(object)) {
            return object.at("spec");
        }
        Tree job = object.at("kind").is("CronJob") ? object.at("spec", "jobTemplate") : object;
        return job.at("spec", "template", "spec");
    }

    static String title(Tree object) {
        return object.at("kind").text() + "/" + object.at("metadata", "name").text();
    }

    /** Labels of the pods a workload makes. */
    static Map<String, Tree> podLabels(Tree workload) {
        return isPod(workload)
                ? workload.at("metadata", "labels").map()
                : workload.at("spec", "template", "metadata", "labels").map();
    }
}
