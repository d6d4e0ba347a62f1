package dev.pluto.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.testing.Fuzz;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks a running service for some time, over and over, whatever its OpenAPI document offers: rightly, nearly rightly and wrongly, as
 * different callers. Afterwards {@link Verdict} tells what was answered otherwise than it should. {@code -Dpluto.fuzz.time} (PT15S)
 * says for how long, {@code -Dpluto.fuzz.seed} makes other questions than those of every build, see {@link Fuzz}.
 */
public final class ApiFuzz {

    private static final Logger LOG = Logger.getLogger(ApiFuzz.class);
    private static final String PROBLEM = "application/problem+json";
    private static final int MOST_KEPT = 500;

    /** How often each operation is asked rightly, as long as it has not been answered so. */
    private static final int TRIES = 250;

    /** The same for one that nobody here can ask rightly. */
    private static final int TRIES_OF_CLOSED = 15;

    /** What the HTTP server itself refuses, before anything of ours hears of it. */
    private static final Set<Integer> TOO_LONG = Set.of(414, 431);

    /**
     * Somebody who asks.
     *
     * @param token anew for each request
     * @param mayNotHear what no answer to them may hold
     */
    public record Caller(String name, Supplier<String> token, Collection<String> mayNotHear) {}

    private final URI service;
    private final List<Caller> callers;
    private final List<String> ids;
    private final List<String> cursors = new ArrayList<>();
    private final Line line;
    private Set<String> closed = Set.of();

    /**
     * @param service where it listens
     * @param callers each as often as they stand here
     * @param ids of people and things there are
     */
    public ApiFuzz(URI service, List<Caller> callers, Collection<String> ids) {
        this.service = service;
        this.line = new Line(service);
        this.callers = List.copyOf(callers);
        this.ids = new ArrayList<>(ids);
    }

    /** Operations that nobody of these callers can ask rightly, such as {@code POST /webhooks/twilio/sms}: it is not tried for long. */
    public ApiFuzz closed(Set<String> operations) {
        closed = Set.copyOf(operations);
        return this;
    }

    /** As long, and with the seed, as the system properties say. */
    public Verdict run() {
        Duration time = Duration.parse(System.getProperty("pluto.fuzz.time", "PT15S"));
        return run(time, Fuzz.seed());
    }

    /** Asks each operation rightly until it answers so, and then everything, until the time is over. */
    public Verdict run(Duration time, long seed) {
        LOG.infof("Fuzzing %s for %s, repeated by -Dpluto.fuzz.seed=%d", service, time, seed);
        ApiDocument document = line.document();
        Random chance = new Random(seed);
        Values values = new Values(chance, document, ids);
        Questions questions = new Questions(values, cursors);
        Verdict verdict = new Verdict(seed, document.operations());
        long end = System.nanoTime() + time.toNanos();
        values.keepRight(true);
        for (ApiDocument.Operation operation : document.operations()) {
            int tries = closed.contains(operation.toString()) ? TRIES_OF_CLOSED : TRIES;
            for (int i = 0; i < tries && !verdict.wasRight(operation); i++) {
                ask(document, questions.about(operation, callers.get(i % callers.size())), verdict);
            }
        }
        values.keepRight(false);
        while (System.nanoTime() < end) {
            Caller caller = values.once(12) ? null : values.anyOf(callers);
            ask(document, questions.about(values.anyOf(document.operations()), caller), verdict);
        }
        LOG.infof("%s", verdict);
        return verdict;
    }

    private void ask(ApiDocument document, Asked asked, Verdict verdict) {
        HttpResponse<String> answer = line.send(asked.to(service));
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        verdict.count(asked, status);
        if (status >= 500) {
            verdict.fail(asked, answer, "fails");
        }
        Caller caller = asked.caller();
        if (caller != null && caller.mayNotHear().stream().anyMatch(answer.body()::contains)) {
            verdict.fail(asked, answer, "tells what is another's");
        }
        if (asked.isAsDocumented()) {
            judgeByDocument(document, asked, answer, type, verdict);
        } else if (status >= 400
                && !TOO_LONG.contains(status)
                && !asked.method().equals("HEAD")
                && !type.startsWith(PROBLEM)) {
            verdict.fail(asked, answer, "is refused without a problem");
        } else if (status == 405 && answer.headers().firstValue("Allow").isEmpty()) {
            verdict.fail(asked, answer, "is refused without Allow");
        }
    }

    private void judgeByDocument(
            ApiDocument document, Asked asked, HttpResponse<String> answer, String type, Verdict verdict) {
        int status = answer.statusCode();
        if (!asked.operation().documents(status)) {
            // a path that leads elsewhere, or is too long, is answered before there is an operation
            boolean elsewhere = Set.of(405, 414, 431).contains(status);
            if (!elsewhere) {
                verdict.fail(asked, answer, "answers a status that is not documented");
            }
            return;
        }
        if (answer.body().isEmpty()) {
            return;
        }
        String bare = type.split(";")[0].strip();
        JsonNode schema = asked.operation().answers(status).entrySet().stream()
                .filter(content -> content.getKey().split(";")[0].equals(bare))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (schema == null) {
            verdict.fail(asked, answer, "answers a type that is not documented");
        } else if (bare.endsWith("json")) {
            JsonNode body = Line.read(answer.body());
            List<String> faults = document.faultsOf(body, schema);
            if (!faults.isEmpty()) {
                verdict.fail(asked, answer, "answers otherwise than documented: " + faults);
            }
            learn(body);
        }
    }

    private void learn(JsonNode body) {
        for (String name : List.of("id", "task_id", "memory_id")) {
            body.findValuesAsText(name).forEach(id -> keep(ids, id));
        }
        body.findValuesAsText("next_cursor").stream()
                .filter(cursor -> !cursor.equals("null"))
                .forEach(cursor -> keep(cursors, cursor));
    }

    private static void keep(List<String> known, @Nullable String one) {
        if (one != null && known.size() < MOST_KEPT && !known.contains(one)) {
            known.add(one);
        }
    }
}
