package dev.pluto.identity.risk;

import dev.pluto.identity.risk.RiskRules.Measure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges sign-ins by rules alone.
 *
 * @param stepUp from this score on more has to be shown
 * @param refuse from this score on nothing helps, except on a device of the person's
 */
record RiskPolicy(RiskRules rules, Places places, double stepUp, double refuse) {

    /** No score is as high. */
    private static final double NEVER = 2;

    private static final double SHARE_OF_PLACE_ON_KNOWN_DEVICE = 0.5;
    private static final int SIGN_INS_FOR_HABIT = 10;
    private static final int HOURS_OF_DAY = 24;
    private static final Duration LEAST_TRAVEL = Duration.ofMinutes(1);

    RiskPolicy {
        if (stepUp <= 0 || refuse < stepUp) {
            throw new IllegalArgumentException(
                    "Sign-ins are refused from a score on that is not below that of step-up");
        }
    }

    /** The same for who wants to be asked from a lower score on. */
    RiskPolicy noLaterThan(double own) {
        return new RiskPolicy(rules, places, Math.min(stepUp, own), refuse);
    }

    /** The same for who wants nothing to come of it. */
    RiskPolicy never() {
        return new RiskPolicy(rules, places, NEVER, NEVER);
    }

    Assessment judge(Evidence evidence) {
        List<Reason> reasons = new ArrayList<>();
        double trust = 1;
        for (Rule rule : Rule.values()) {
            Measure measure = rules.of(rule);
            double input = input(rule, evidence);
            double points = measure.points(input) * share(rule, evidence);
            if (points > 0) {
                reasons.add(new Reason(rule.title(), rounded(input), measure.threshold(), rounded(points)));
                trust *= 1 - points;
            }
        }
        double score = rounded(1 - trust);
        return new Assessment(verdict(score, evidence.knownDevice()), score, List.copyOf(reasons));
    }

    private Verdict verdict(double score, boolean knownDevice) {
        if (score >= refuse && !knownDevice) {
            return Verdict.REFUSE;
        }
        return score >= stepUp ? Verdict.STEP_UP : Verdict.ALLOW;
    }

    private static double share(Rule rule, Evidence evidence) {
        return evidence.knownDevice() && rule.isOfPlace() ? SHARE_OF_PLACE_ON_KNOWN_DEVICE : 1;
    }

    private double input(Rule rule, Evidence evidence) {
        return switch (rule) {
            case NEW_DEVICE -> evidence.knownDevice() ? 0 : evidence.past().size();
            case NEW_COUNTRY -> strangeness(evidence);
            case IMPOSSIBLE_TRAVEL -> speed(evidence);
            case DORMANT_ACCOUNT -> silence(evidence);
            case TRIES_OF_ACCOUNT -> evidence.wrongOfAccount();
            case TRIES_OF_ADDRESS -> evidence.wrongOfAddress();
            case ADDRESS_REPUTATION -> evidence.hidden() ? 1 : 0;
            case UNUSUAL_HOUR -> oddness(evidence);
        };
    }

    /** How many sign-ins were from known countries, where none was from this; 0 where one was, or it is not known. */
    private static double strangeness(Evidence evidence) {
        if (evidence.country().isEmpty()) {
            return 0;
        }
        List<String> countries = evidence.past().stream()
                .map(PastSignIn::country)
                .flatMap(Optional::stream)
                .toList();
        return countries.contains(evidence.country().get()) ? 0 : countries.size();
    }

    /** Kilometres per hour since the newest sign-in from a known country. */
    private double speed(Evidence evidence) {
        Optional<PastSignIn> last = evidence.past().stream()
                .filter(past -> past.country().isPresent())
                .findFirst();
        if (last.isEmpty() || evidence.country().isEmpty()) {
            return 0;
        }
        Duration since = Duration.between(last.get().at(), evidence.at());
        double hours = (since.compareTo(LEAST_TRAVEL) < 0 ? LEAST_TRAVEL : since).toSeconds() / 3600.0;
        return places.kilometres(
                        last.get().country().orElseThrow(), evidence.country().get())
                / hours;
    }

    /** Days since the newest sign-in. */
    private static double silence(Evidence evidence) {
        return evidence.past().isEmpty()
                ? 0
                : Duration.between(evidence.past().get(0).at(), evidence.at()).toHours() / (double) HOURS_OF_DAY;
    }

    /** Hours round the clock to the nearest hour at which the person signed in. */
    private static double oddness(Evidence evidence) {
        if (evidence.past().size() < SIGN_INS_FOR_HABIT) {
            return 0;
        }
        double now = hour(evidence.at());
        return evidence.past().stream()
                .mapToDouble(past -> Math.abs(hour(past.at()) - now))
                .map(apart -> Math.min(apart, HOURS_OF_DAY - apart))
                .min()
                .orElse(0);
    }

    private static double hour(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay() / 3600.0;
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
