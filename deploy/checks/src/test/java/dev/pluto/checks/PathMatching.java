package dev.pluto.checks;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which service a rendered route gives a path to. */
final class PathMatching {

    private PathMatching() {}

    /** One way in. */
    private record Match(String service, String path, boolean pattern) {

        boolean covers(String asked) {
            return pattern
                    ? Pattern.compile(path).matcher(asked).lookingAt()
                    : asked.equals(path) || asked.startsWith(path.endsWith("/") ? path : path + "/");
        }
    }

    /**
     * By HTTPRoutes. A prefix covers whole segments and the longest goes first, as the Gateway API has it; that expressions go before
     * prefixes is what implementations do, and docs/kubernetes.md asks of yours.
     */
    static String byGateway(Rendering rendering, String path) {
        return first(
                rendering
                        .ofKind("HTTPRoute")
                        .flatMap(route -> route.at("spec", "rules").list().stream())
                        .flatMap(rule -> rule.at("matches").list().stream()
                                .map(match -> new Match(
                                        service(rule.at("backendRefs", 0, "name")),
                                        match.at("path", "value").text(),
                                        match.at("path", "type").is("RegularExpression")))),
                Comparator.comparing(match -> !match.pattern()),
                path);
    }

    /** By ingress-nginx, which reads expressions without regard to case, the longest first. */
    static String byIngress(Rendering rendering, String path) {
        return first(
                rendering
                        .ofKind("Ingress")
                        .flatMap(ingress -> ingress.at("spec", "rules").list().stream())
                        .flatMap(rule -> rule.at("http", "paths").list().stream())
                        .map(entry -> new Match(
                                service(entry.at("backend", "service", "name")),
                                "(?i)" + entry.at("path").text(),
                                true)),
                Comparator.comparing(match -> 0),
                path);
    }

    private static String first(Stream<Match> matches, Comparator<Match> order, String path) {
        List<Match> sorted = matches.sorted(
                        order.thenComparing(match -> -match.path().length()))
                .toList();
        return sorted.stream()
                .filter(match -> match.covers(path))
                .map(Match::service)
                .findFirst()
                .orElse("nobody");
    }

    private static String service(Tree backend) {
        return backend.text().replaceFirst("^" + Rendering.RELEASE + "-", "");
    }
}
