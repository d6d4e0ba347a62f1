package dev.pluto.identity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** How well the rules tell thieves from owners, in 200 labelled sign-ins. */
class RiskScenariosTest {

    private static final Logger LOG = Logger.getLogger(RiskScenariosTest.class);
    private static final Instant DAY = Instant.parse("2026-11-28T00:00:00Z");
    private static final int NOON = 12;

    private final RiskPolicy policy = new RiskPolicy(RiskRules.shipped(), new Places(), 0.7, 0.9);

    @Test
    void asksMoreOfThievesAndSeldomOfOwners() throws IOException {
        List<Scenario> all = scenarios();
        assertThat(all).hasSize(200);

        Score fit = score("fit", all.stream().filter(one -> one.part().equals("fit")));
        Score held = score("held", all.stream().filter(one -> one.part().equals("held")));

        assertThat(fit.precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(fit.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(held.precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(held.recall()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void refusesNobodyWhoIsToBeLetIn() throws IOException {
        assertThat(scenarios().stream()
                        .filter(one -> one.label() == Verdict.ALLOW && judge(one) == Verdict.REFUSE)
                        .map(Scenario::line))
                .isEmpty();
    }

    private Score score(String part, Stream<Scenario> scenarios) {
        int right = 0;
        int challenged = 0;
        int toChallenge = 0;
        Map<String, Integer> missed = new TreeMap<>();
        for (Scenario one : scenarios.toList()) {
            boolean should = one.label() != Verdict.ALLOW;
            Verdict verdict = judge(one);
            boolean does = verdict != Verdict.ALLOW;
            right += should && does ? 1 : 0;
            challenged += does ? 1 : 0;
            toChallenge += should ? 1 : 0;
            if (verdict != one.label()) {
                missed.merge(one.kind() + " " + one.label() + " as " + verdict, 1, Integer::sum);
            }
        }
        Score score = new Score((double) right / challenged, (double) right / toChallenge);
        LOG.infof(
                "risk, %s: challenged with precision %.3f, recall %.3f; not as labelled: %s",
                part, score.precision(), score.recall(), missed);
        return score;
    }

    private Verdict judge(Scenario scenario) {
        return policy.judge(scenario.evidence()).verdict();
    }

    private static List<Scenario> scenarios() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RiskScenariosTest.class.getResourceAsStream("scenarios.csv")),
                StandardCharsets.US_ASCII))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(Scenario::of)
                    .toList();
        }
    }

    private record Score(double precision, double recall) {}

    /** A line of {@code scenarios.csv}, whose head tells its form. */
    private record Scenario(String line, String kind, Verdict label, String part, Evidence evidence) {

        static Scenario of(String line) {
            List<String> cells = List.of(line.split(",", -1));
            return new Scenario(
                    line,
                    cells.get(0),
                    Verdict.valueOf(cells.get(1).toUpperCase(Locale.ROOT).replace('-', '_')),
                    cells.get(4),
                    evidence(cells.get(2), cells.get(3)));
        }

        private static Evidence evidence(String past, String now) {
            List<String> words = List.of(now.split(" ", -1));
            String[] where = words.get(0).split("[:@]", -1);
            Instant at = DAY.plus(Integer.parseInt(where[2]), ChronoUnit.HOURS);
            List<Seen> seen = seen(past, at);
            return new Evidence(
                    at,
                    country(where[0]),
                    words.contains("hidden"),
                    !where[1].equals("-")
                            && seen.stream().anyMatch(one -> one.device().equals(where[1])),
                    number(words, "wrong="),
                    number(words, "address="),
                    seen.stream()
                            .map(Seen::signIn)
                            .sorted(Comparator.comparing(PastSignIn::at).reversed())
                            .limit(50)
                            .toList());
        }

        private static List<Seen> seen(String past, Instant now) {
            List<Seen> seen = new ArrayList<>();
            Stream.of(past.split(" ", -1)).filter(word -> !word.isEmpty()).forEach(word -> {
                String[] cells = word.split("[:@]", -1);
                int hour = cells.length == 4 ? Integer.parseInt(cells[3]) : NOON;
                ages(cells[0], hour, now)
                        .map(at -> new Seen(cells[2], new PastSignIn(at, country(cells[1]))))
                        .forEach(seen::add);
            });
            return seen;
        }

        private static Stream<Instant> ages(String age, int hour, Instant now) {
            if (age.endsWith("h")) {
                return Stream.of(now.minus(Duration.ofHours(Integer.parseInt(age.replace("h", "")))));
            }
            List<Integer> ends = Stream.of(age.replace("d", "").split("\\.\\.", -1))
                    .map(Integer::parseInt)
                    .toList();
            return IntStream.rangeClosed(ends.get(0), ends.get(ends.size() - 1))
                    .mapToObj(days -> DAY.minus(Duration.ofDays(days)).plus(Duration.ofHours(hour)));
        }

        private static Optional<String> country(String text) {
            return text.equals("-") ? Optional.empty() : Optional.of(text);
        }

        private static int number(List<String> words, String name) {
            return words.stream()
                    .filter(word -> word.startsWith(name))
                    .mapToInt(word -> Integer.parseInt(word.substring(name.length())))
                    .findFirst()
                    .orElse(0);
        }
    }

    private record Seen(String device, PastSignIn signIn) {}
}
