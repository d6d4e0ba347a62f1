package dev.pluto.local.edge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Which path belongs to which service, read from {@code deploy/routes.yaml}, the file the Kubernetes ingress is made from too.
 * The rule with the most segments wins, a literal segment before {@code *}; paths no rule covers belong to nobody.
 */
public final class Routes {

    /** What the edge does with a path. */
    public sealed interface Verdict {
        /** The path belongs to this service. */
        record Forward(String service) implements Verdict {}

        /** No rule covers the path, or it is private: answered with 404, so that the two look the same from outside. */
        record Unknown() implements Verdict {}

        /** The path is spelled in a way no honest client spells it: answered with 400. */
        record Refused() implements Verdict {}
    }

    private static final String WILDCARD = "*";

    private final List<Rule> privateRules;
    private final List<Rule> rules;

    private Routes(List<Rule> privateRules, List<Rule> rules) {
        this.privateRules = List.copyOf(privateRules);
        this.rules = rules.stream().sorted(Rule.MOST_SPECIFIC_FIRST).toList();
    }

    /**
     * Reads the rules of a file.
     *
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when it is not shaped as {@code deploy/routes.yaml} tells
     */
    public static Routes read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            if (!(document instanceof Map<?, ?> root) || !(root.get("routes") instanceof Map<?, ?> services)) {
                throw new IllegalArgumentException("no `routes` in " + file.getFileName());
            }
            List<Rule> rules = new ArrayList<>();
            services.forEach((service, paths) -> rules.addAll(rulesOf(String.valueOf(service), paths)));
            return new Routes(rulesOf("", root.get("private")), rules);
        }
    }

    private static List<Rule> rulesOf(String service, @Nullable Object paths) {
        if (!(paths instanceof List<?> list)) {
            throw new IllegalArgumentException("a list of paths is expected for " + service);
        }
        return list.stream().map(path -> Rule.of(service, String.valueOf(path))).toList();
    }

    /**
     * Decides about the path of a request.
     *
     * @param rawPath as it stands in the request line, still percent-encoded, without query
     */
    public Verdict decide(String rawPath) {
        if (!PathSpelling.isHonest(rawPath)) {
            return new Verdict.Refused();
        }
        List<String> segments = segmentsOf(rawPath);
        if (privateRules.stream().anyMatch(rule -> rule.covers(segments))) {
            return new Verdict.Unknown();
        }
        return rules.stream()
                .filter(rule -> rule.covers(segments))
                .findFirst()
                .<Verdict>map(rule -> new Verdict.Forward(rule.service()))
                .orElseGet(Verdict.Unknown::new);
    }

    private static List<String> segmentsOf(String path) {
        return List.of(path.substring(1).split("/"));
    }

    private record Rule(String service, List<String> segments) {

        static final Comparator<Rule> MOST_SPECIFIC_FIRST = Comparator.<Rule>comparingInt(
                        rule -> -rule.segments().size())
                .thenComparing(rule -> rule.segments().contains(WILDCARD));

        static Rule of(String service, String path) {
            if (!path.startsWith("/") || !PathSpelling.isHonest(path)) {
                throw new IllegalArgumentException("not a path: " + path);
            }
            return new Rule(service, segmentsOf(path));
        }

        boolean covers(List<String> path) {
            if (path.size() < segments.size()) {
                return false;
            }
            for (int i = 0; i < segments.size(); i++) {
                String wanted = segments.get(i);
                if (!wanted.equals(WILDCARD) && !wanted.equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
