package dev.pluto.local.edge;

import dev.pluto.servers.SuiteManifest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which path belongs to which service, read from {@code deploy/suite.yaml}, the file the Kubernetes ingress is made from too.
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
     * The rules of a manifest.
     *
     * @throws IllegalArgumentException when a path is spelled in a way {@link #decide} refuses
     */
    public static Routes of(SuiteManifest suite) {
        List<Rule> rules = new ArrayList<>();
        for (SuiteManifest.Service service : suite.services()) {
            rules.addAll(rulesOf(service.name(), service.routes()));
        }
        return new Routes(rulesOf("", suite.privatePaths()), rules);
    }

    private static List<Rule> rulesOf(String service, List<String> paths) {
        return paths.stream().map(path -> Rule.of(service, path)).toList();
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
