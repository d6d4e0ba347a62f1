package dev.pluto.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.testing.CsvLine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes every mistake at every operation of a running service's OpenAPI document, and holds the answers to a table: a line for each
 * with operation, mistake, status and problem code, the last empty where nothing is refused. A mistake that can be made and has no
 * line is a fault, so an operation cannot come without its lines. The built-in mistakes are those of {@link Mistakes}. What was answered is
 * written as such a table to {@code target/bad-input.csv}: to be looked through, line by line, where operations are new.
 */
public final class BadInput {

    private static final String PROBLEM = "application/problem+json";
    private static final String HEADING = "operation,mistake,status,code";
    private static final Path ANSWERED = Path.of("target/bad-input.csv");
    private static final int NO_METHOD = 405;

    /** A table with the codes that every service has; what only one has, its OpenAPI document tells where it is answered. */
    private static final Path CODES_OF_ALL = Path.of("../platform/http/README.md");

    /** Whose tokens go with requests, made anew for each. */
    public record Callers(Supplier<String> person, Supplier<String> operator, Supplier<String> service) {}

    /**
     * Ids that go into paths.
     *
     * @param own the person's who asks
     * @param others another person's
     */
    public record Things(String own, String others) {}

    /** A request with a mistake in it; empty where it cannot be made. */
    public interface Mistake {
        /** @param path as the document has it */
        Optional<HttpRequest> at(String method, String path);
    }

    /** A line of the table, and what was answered. */
    private record Row(String operation, String mistake, int status, String code) {

        static Row of(String line) {
            List<String> fields = CsvLine.fields(line);
            return new Row(fields.get(0), fields.get(1), Integer.parseInt(fields.get(2)), fields.get(3));
        }

        String key() {
            return operation + "," + mistake;
        }

        @Override
        public String toString() {
            return key() + "," + status + "," + code;
        }
    }

    private final Line line;
    private final ApiDocument document;
    private final String codesOfAll;
    private final Mistakes mistakes;
    private final Map<String, Mistake> more = new LinkedHashMap<>();

    /**
     * @param things by the beginning of the paths they go into
     */
    public BadInput(URI service, Callers callers, Map<String, Things> things) throws IOException {
        this.line = new Line(service);
        this.document = line.document();
        this.codesOfAll = Files.readString(CODES_OF_ALL);
        this.mistakes = new Mistakes(service, document, callers, things);
    }

    /** Adds a mistake of the service's own. */
    public BadInput with(String name, Mistake mistake) {
        more.put(name, mistake);
        return this;
    }

    /**
     * Makes all mistakes.
     *
     * @param serviceName in whose test resources the table lies, with a heading
     * @return what is otherwise than the table says, or the table otherwise than it should be
     */
    public List<String> faults(String serviceName) throws IOException {
        Map<String, Row> expected = new LinkedHashMap<>();
        Files.readAllLines(Path.of("src/test/resources/dev/pluto", serviceName, "bad-input.csv")).stream()
                .skip(1)
                .map(Row::of)
                .forEach(row -> expected.put(row.key(), row));
        List<String> faults = new ArrayList<>();
        List<String> answered = new ArrayList<>(List.of(HEADING));
        for (ApiDocument.Operation operation : document.operations()) {
            Map<String, HttpRequest> requests = new LinkedHashMap<>(mistakes.at(operation));
            more.forEach((name, mistake) ->
                    mistake.at(operation.method(), operation.path()).ifPresent(request -> requests.put(name, request)));
            requests.forEach((name, request) -> {
                HttpResponse<String> answer = line.send(request);
                Row actual = new Row(operation.toString(), name, answer.statusCode(), codeOf(answer));
                answered.add(actual.toString());
                compare(actual, Optional.ofNullable(expected.remove(actual.key())), faults);
                faultOf(operation, answer, actual).ifPresent(fault -> faults.add(fault + ": " + actual));
            });
        }
        Files.write(ANSWERED, answered);
        expected.values().forEach(row -> faults.add("cannot be asked: " + row));
        return faults;
    }

    private static void compare(Row actual, Optional<Row> expected, List<String> faults) {
        if (expected.isEmpty()) {
            faults.add("no line: " + actual);
        } else if (!expected.get().equals(actual)) {
            faults.add("answered: " + actual + " instead of " + expected.get());
        }
    }

    private Optional<String> faultOf(ApiDocument.Operation operation, HttpResponse<String> answer, Row actual) {
        int status = actual.status();
        if (status < 400) {
            return Optional.empty();
        }
        if (status == NO_METHOD) {
            return answer.headers().firstValue("Allow").isEmpty() ? Optional.of("without Allow") : Optional.empty();
        }
        if (status >= 500 || actual.code().isEmpty()) {
            return Optional.of("is no refusal");
        }
        if (!operation.documents(status)) {
            return Optional.of("status not documented");
        }
        boolean isToldThere = operation.description(status).contains(actual.code());
        boolean isToldOfAll = codesOfAll.contains("| `" + actual.code() + "` | " + status + " |");
        return isToldThere || isToldOfAll ? Optional.empty() : Optional.of("code not documented");
    }

    /** Of a problem; of a token that is not given, OAuth's word for it. */
    private static String codeOf(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() < 400 || !type.contains("json")) {
            return "";
        }
        JsonNode body = Line.read(answer.body());
        return type.startsWith(PROBLEM)
                ? body.path("code").asText()
                : body.path("error").asText();
    }
}
