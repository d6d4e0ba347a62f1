package dev.pluto.checks;

import static dev.pluto.checks.Rule.unless;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The Pod Security Standard "restricted" in full, and what it leaves open besides. */
final class PodSecurityRules {

    private PodSecurityRules() {}

    static List<Rule> all() {
        return List.of(
                containers(
                        "no container runs as root",
                        container -> container.security("runAsNonRoot").is(true),
                        broken -> broken.set(false, "securityContext", "runAsNonRoot")),
                containers(
                        "no container gains rights",
                        container ->
                                container.security("allowPrivilegeEscalation").is(false)
                                        && !container.security("privileged").is(true),
                        broken -> broken.set(true, "securityContext", "allowPrivilegeEscalation"),
                        broken -> broken.set(null, "securityContext", "allowPrivilegeEscalation"),
                        broken -> broken.set(true, "securityContext", "privileged")),
                containers(
                        "every container gives up all capabilities",
                        container -> container.security("capabilities", "drop").is(List.of("ALL"))
                                && !container.security("capabilities", "add").isThere(),
                        broken -> broken.set(List.of("NET_RAW"), "securityContext", "capabilities", "drop"),
                        broken -> broken.set(List.of("SYS_PTRACE"), "securityContext", "capabilities", "add")),
                containers(
                        "every container keeps to the runtime's list of system calls",
                        container ->
                                container.security("seccompProfile", "type").is("RuntimeDefault"),
                        broken -> broken.set("Unconfined", "securityContext", "seccompProfile", "type")),
                containers(
                        "no container writes to its image",
                        container ->
                                container.security("readOnlyRootFilesystem").is(true)
                                        && container
                                                .tree()
                                                .at("volumeMounts")
                                                .entry("mountPath", "/tmp")
                                                .isPresent(),
                        broken -> broken.set(false, "securityContext", "readOnlyRootFilesystem"),
                        broken -> broken.set(List.of(), "volumeMounts")),
                Rule.that(
                        "pods say by number whom they run as, and what is written to /tmp has an end",
                        rendering -> pods(rendering).flatMap(pod -> users(pod.getKey(), pod.getValue())),
                        broken -> WorkloadRules.pod(broken, "memory").set(0, "securityContext", "runAsUser"),
                        broken -> WorkloadRules.pod(broken, "memory").set(List.of(), "volumes")),
                Rule.that(
                        "no pod is let into the Kubernetes API",
                        rendering -> pods(rendering)
                                .filter(pod -> !pod.getValue()
                                        .at("automountServiceAccountToken")
                                        .is(false))
                                .map(pod -> pod.getKey() + " gets a token"),
                        broken -> WorkloadRules.pod(broken, "memory").set(null, "automountServiceAccountToken")),
                Rule.ofServices(
                        "has an account of its own",
                        PodSecurityRules::account,
                        broken -> WorkloadRules.pod(broken, "memory").set("default", "serviceAccountName"),
                        broken -> broken.one("ServiceAccount", "identity").set(true, "automountServiceAccountToken")),
                Rule.that(
                        "no pod shares anything with its machine",
                        rendering -> pods(rendering)
                                .filter(pod -> Stream.of("hostNetwork", "hostPID", "hostIPC")
                                                .anyMatch(key ->
                                                        pod.getValue().at(key).is(true))
                                        || pod.getValue()
                                                .everywhere("hostPath")
                                                .findAny()
                                                .isPresent()
                                        || pod.getValue()
                                                .everywhere("hostPort")
                                                .findAny()
                                                .isPresent())
                                .map(pod -> pod.getKey() + " does"),
                        broken -> WorkloadRules.pod(broken, "identity").set(true, "hostNetwork"),
                        broken -> WorkloadRules.pod(broken, "identity")
                                .set(Map.of("name", "h", "hostPath", Map.of("path", "/")), "volumes", 0)));
    }

    private interface Break {
        void in(Tree container);
    }

    /** A rule about every container; each break is tried on one of a service. */
    private static Rule containers(String name, Predicate<WorkloadRules.Named> holds, Break... breaks) {
        return new Rule(
                name,
                rendering -> WorkloadRules.containers(rendering.pods())
                        .filter(named -> !holds.test(named))
                        .map(named -> "not of " + named.name()),
                Stream.of(breaks)
                        .<Consumer<Rendering>>map(
                                broken -> rendering -> broken.in(WorkloadRules.container(rendering, "memory")))
                        .toList());
    }

    private static Stream<Map.Entry<String, Tree>> pods(Rendering rendering) {
        return rendering.pods().entrySet().stream();
    }

    private static Stream<String> users(String name, Tree pod) {
        Tree tmp = pod.at("volumes").entry("name", "tmp").orElse(Tree.NOTHING);
        return Stream.concat(
                unless(pod.at("securityContext", "runAsUser").number() > 0, name + " says no number"),
                unless(tmp.at("emptyDir", "sizeLimit").isThere(), name + " has " + tmp.text() + " for /tmp"));
    }

    private static Stream<String> account(Rendering rendering, String service) {
        Tree account = rendering.one("ServiceAccount", service);
        return Stream.concat(
                unless(
                        WorkloadRules.pod(rendering, service)
                                .at("serviceAccountName")
                                .is(Rendering.nameOf(service)),
                        "runs as another"),
                unless(account.at("automountServiceAccountToken").is(false), "its account hands out tokens"));
    }
}
