package dev.pluto.testing.fuzz;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How a service stood up to {@link ApiFuzz}. */
public final class Verdict {

    private static final int MOST_TOLD = 12;

    private final long seed;
    private final Set<String> neverRight = new LinkedHashSet<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Set<String> kinds = new LinkedHashSet<>();
    private final List<String> failures = new ArrayList<>();

    Verdict(long seed, List<ApiDocument.Operation> operations) {
        this.seed = seed;
        operations.forEach(operation -> neverRight.add(operation.toString()));
    }

    boolean wasRight(ApiDocument.Operation operation) {
        return !neverRight.contains(operation.toString());
    }

    void count(Asked asked, int status) {
        statuses.merge(status, 1, Integer::sum);
        if (status < 300 && asked.isAsDocumented()) {
            neverRight.remove(asked.operation().toString());
        }
    }

    /** One of each kind is enough to see what is wrong. */
    void fail(Asked asked, HttpResponse<String> answer, String how) {
        String kind = asked.operation() + " " + answer.statusCode() + " " + Asked.cut(how);
        if (kinds.add(kind) && failures.size() < MOST_TOLD) {
            failures.add(asked + "\n    " + how + ": " + answer.statusCode() + " "
                    + answer.headers().map() + " " + Asked.cut(answer.body()));
        }
    }

    /** What was answered otherwise than it should, with the request to each. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many requests were answered. */
    public int answers() {
        return statuses.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The operations that never succeeded: of those nothing was learned but how they refuse. */
    public Set<String> neverRight() {
        return Set.copyOf(neverRight);
    }

    @Override
    public String toString() {
        return answers() + " answers by status " + statuses + ", never right " + neverRight + ", failures "
                + kinds.size() + ", seed " + seed;
    }
}
