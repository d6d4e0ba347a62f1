package dev.pluto.checks;

import static dev.pluto.checks.Rule.unless;

import dev.pluto.servers.SuiteManifest;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Migrations before services, secrets from Secrets, clients as suite.yaml has them, traffic with an end. */
final class ReleaseRules {

    private static final Set<String> SECRET = Set.of("PASSWORD", "SECRET", "KEY", "KEYS", "TOKEN", "SID");

    private static final int LONGEST_CALL_SECONDS = 3600;

    private ReleaseRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.ofServices(
                        "is migrated by a Job, as the owner of its schema, before the new release starts",
                        ReleaseRules::migrated,
                        broken -> job(broken).set("post-upgrade", "metadata", "annotations", "helm.sh/hook"),
                        broken -> env(broken, "QUARKUS_INIT_AND_EXIT").set("false", "value"),
                        broken -> env(broken, "QUARKUS_FLYWAY_PASSWORD")
                                .set("pluto-memory-database-app", "valueFrom", "secretKeyRef", "name"),
                        broken -> job(broken).set(null, "spec", "activeDeadlineSeconds"),
                        broken -> job(broken).set("Always", "spec", "template", "spec", "restartPolicy")),
                Rule.ofServices(
                        "never has its owner's password and does not migrate",
                        ReleaseRules::works,
                        broken -> WorkloadRules.env(broken, "memory", "QUARKUS_FLYWAY_MIGRATE_AT_START")
                                .set("true", "value"),
                        broken -> WorkloadRules.env(broken, "memory", "QUARKUS_FLYWAY_VALIDATE_AT_START")
                                .set("false", "value"),
                        broken -> WorkloadRules.env(broken, "memory", "QUARKUS_DATASOURCE_PASSWORD")
                                .set("pluto-memory-database-owner", "valueFrom", "secretKeyRef", "name")),
                Rule.that(
                        "what is secret comes from Secrets alone",
                        ReleaseRules::secrets,
                        broken -> WorkloadRules.container(broken, "identity")
                                .set(Map.of("name", "PLUTO_SERVICE_CLIENT_SECRET", "value", "x"), "env", 0)),
                Rule.ofServices(
                        "has no other service's Secrets, but identity, which knows all clients",
                        ReleaseRules::ownSecrets,
                        broken -> WorkloadRules.env(broken, "memory", "SASL_PASSWORD")
                                .set("pluto-scheduler-kafka", "valueFrom", "secretKeyRef", "name")),
                Rule.that(
                        "clients have the roles and scopes of suite.yaml",
                        ReleaseRules::clients,
                        broken -> broken.one("ConfigMap", "clients")
                                .set("pluto.clients.\"memory\".roles=operator", "data", "clients.properties")),
                Rule.that(
                        "every route has an end, those of webhooks before the provider gives up, that of calls after"
                                + " they do",
                        rendering -> rendering
                                .ofKind("HTTPRoute")
                                .flatMap(route -> route.at("spec", "rules").list().stream())
                                .filter(rule -> !hasItsEnd(rule))
                                .map(rule -> "ends after " + seconds(rule) + " s: "
                                        + rule.at("matches").text()),
                        broken -> broken.one("HTTPRoute", "memory").set(null, "spec", "rules", 0, "timeouts"),
                        broken -> broken.one("HTTPRoute", "messaging")
                                .set("60s", "spec", "rules", 0, "timeouts", "request"),
                        broken -> broken.one("HTTPRoute", "messaging")
                                .set("60s", "spec", "rules", 2, "timeouts", "request")),
                Rule.that(
                        "all that is of the release says so, by the labels that are asked for",
                        rendering -> rendering.objects().stream()
                                .filter(object -> !object.at("metadata", "labels", "app.kubernetes.io/part-of")
                                                .is("pluto")
                                        || !object.at("metadata", "labels", "app.kubernetes.io/instance")
                                                .is(Rendering.RELEASE))
                                .map(object -> Rendering.title(object) + " does not"),
                        broken -> broken.one("Service", "memory").set(null, "metadata", "labels")));
    }

    private static Tree job(Rendering rendering) {
        return rendering.one("Job", "migrate-memory");
    }

    private static Tree env(Rendering rendering, String name) {
        return variable(job(rendering).at("spec", "template", "spec", "containers", 0), name);
    }

    private static Tree variable(Tree container, String name) {
        return container.at("env").entry("name", name).orElse(Tree.NOTHING);
    }

    private static Stream<String> migrated(Rendering rendering, String service) {
        Tree job = rendering.one("Job", "migrate-" + service);
        Tree container = job.at("spec", "template", "spec", "containers", 0);
        String owner = Rendering.nameOf(service + "-database-owner");
        return Stream.of(
                        unless(
                                job.at("metadata", "annotations", "helm.sh/hook")
                                        .is("pre-install,pre-upgrade"),
                                "is no hook before"),
                        unless(job.at("spec", "activeDeadlineSeconds").number() > 0, "may last for ever"),
                        unless(
                                job.at("spec", "template", "spec", "restartPolicy")
                                        .is("Never"),
                                "its pod begins anew by itself"),
                        unless(
                                variable(container, "QUARKUS_INIT_AND_EXIT")
                                        .at("value")
                                        .is("true"),
                                "does not end"),
                        unless(
                                Stream.of("QUARKUS_FLYWAY_USERNAME", "QUARKUS_FLYWAY_PASSWORD")
                                        .allMatch(name -> variable(container, name)
                                                .at("valueFrom", "secretKeyRef", "name")
                                                .is(owner)),
                                "is not done by the owner"))
                .flatMap(complaint -> complaint);
    }

    private static Stream<String> works(Rendering rendering, String service) {
        Tree container = WorkloadRules.container(rendering, service);
        return Stream.of(
                        unless(
                                variable(container, "QUARKUS_FLYWAY_MIGRATE_AT_START")
                                        .at("value")
                                        .is("false"),
                                "migrates"),
                        unless(
                                variable(container, "QUARKUS_FLYWAY_VALIDATE_AT_START")
                                        .at("value")
                                        .is("true"),
                                "starts on any schema"),
                        secretsOf(container)
                                .filter(secret -> secret.endsWith("-database-owner"))
                                .map(secret -> "has " + secret))
                .flatMap(complaint -> complaint);
    }

    private static Stream<String> secretsOf(Tree container) {
        return container.at("env").list().stream()
                .map(variable -> variable.at("valueFrom", "secretKeyRef", "name"))
                .filter(Tree::isThere)
                .map(Tree::text);
    }

    private static Stream<String> secrets(Rendering rendering) {
        return WorkloadRules.containers(rendering.podsOfServices())
                .flatMap(named -> named.tree().at("env").list().stream()
                        .filter(variable -> variable.at("value").isThere())
                        .filter(variable -> SECRET.stream()
                                .anyMatch(word -> variable.at("name").text().matches(".*_" + word)))
                        .map(variable ->
                                named.name() + " has " + variable.at("name").text() + " in the clear"));
    }

    private static Stream<String> ownSecrets(Rendering rendering, String service) {
        return secretsOf(WorkloadRules.container(rendering, service))
                .filter(secret -> Services.NAMES.stream()
                        .filter(other -> !other.equals(service))
                        .anyMatch(other -> secret.startsWith(Rendering.nameOf(other) + "-")))
                .filter(secret -> !(service.equals("identity") && secret.endsWith("-client")))
                .map(secret -> "has " + secret);
    }

    private static Stream<String> clients(Rendering rendering) {
        Map<String, String> wanted = new TreeMap<>(Map.of("pluto.clients.\"operator\".roles", "operator"));
        Services.SUITE.services().stream()
                .map(SuiteManifest.Service::clientSettings)
                .forEach(wanted::putAll);
        Properties told = new Properties();
        try {
            told.load(new StringReader(rendering
                    .one("ConfigMap", "clients")
                    .at("data", "clients.properties")
                    .text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unless(told.equals(wanted), "are " + told);
    }

    private static int seconds(Tree rule) {
        return Integer.parseInt("0" + rule.at("timeouts", "request").text().replace("s", ""));
    }

    private static boolean hasItsEnd(Tree rule) {
        int seconds = seconds(rule);
        if (rule.at("matches").text().contains("/stream(")) {
            return seconds == 0; // a stream of events ends with its token
        }
        return rule.at("matches").text().contains("/webhooks/twilio/relay")
                ? seconds >= LONGEST_CALL_SECONDS
                : seconds >= 1 && seconds <= (isWebhook(rule) ? 15 : 60);
    }

    private static boolean isWebhook(Tree rule) {
        return rule.at("matches").text().contains("/webhooks");
    }
}
