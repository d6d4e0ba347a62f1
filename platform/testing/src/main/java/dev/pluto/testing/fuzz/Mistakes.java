package dev.pluto.testing.fuzz;

import dev.pluto.testing.PeoplesPermissions;
import dev.pluto.testing.fuzz.BadInput.Callers;
import dev.pluto.testing.fuzz.BadInput.Things;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Requests of an operation, each with one mistake, and otherwise by whom and of what it may be asked. */
final class Mistakes {

    private static final List<String> METHODS = List.of("DELETE", "PUT", "PATCH", "POST", "GET");
    private static final int TOO_LARGE = 70_000;

    private final PeoplesPermissions permissions = PeoplesPermissions.shipped();
    private final URI service;
    private final ApiDocument document;
    private final Callers callers;
    private final Map<String, Things> things;

    Mistakes(URI service, ApiDocument document, Callers callers, Map<String, Things> things) {
        this.service = service;
        this.document = document;
        this.callers = callers;
        this.things = things;
    }

    /** All that can be made at an operation, by name. */
    Map<String, HttpRequest> at(ApiDocument.Operation operation) {
        Map<String, HttpRequest> requests = new LinkedHashMap<>();
        requests.put("method", otherMethod(operation));
        if (!operation.rights().isEmpty()) {
            callers(operation, requests);
            ids(operation, requests);
            pages(operation, requests);
        }
        jsonType(operation).ifPresent(type -> bodies(operation, type, requests));
        return requests;
    }

    private HttpRequest otherMethod(ApiDocument.Operation operation) {
        Set<String> offered = document.operations().stream()
                .filter(known -> known.path().equals(operation.path()))
                .map(ApiDocument.Operation::method)
                .collect(Collectors.toSet());
        String method = METHODS.stream()
                .filter(other -> !offered.contains(other))
                .findFirst()
                .orElse("TRACE");
        return request(operation, own(operation), caller(operation))
                .method(method, BodyPublishers.noBody())
                .build();
    }

    private void callers(ApiDocument.Operation operation, Map<String, HttpRequest> requests) {
        requests.put("no token", bare(operation, own(operation), null));
        stranger(operation).ifPresent(token -> requests.put("wrong caller", bare(operation, own(operation), token)));
    }

    private void ids(ApiDocument.Operation operation, Map<String, HttpRequest> requests) {
        if (!operation.path().contains("{")) {
            return;
        }
        requests.put("unknown id", bare(operation, new UUID(4L << 12, 2L << 62).toString(), caller(operation)));
        requests.put("no id", bare(operation, "x%00", caller(operation)));
        if (permissions.arePersons(operation.rights())) {
            requests.put("other's id", bare(operation, thingsOf(operation).others(), callers.person()));
        }
    }

    private void pages(ApiDocument.Operation operation, Map<String, HttpRequest> requests) {
        operation
                .parameter("cursor")
                .ifPresent(cursor -> requests.put("cursor", asking(operation, "cursor=bm90aGluZyBvZiBvdXJz")));
        operation
                .parameter("limit")
                .ifPresent(limit -> requests.put("page size", asking(operation, "limit=1000000000")));
    }

    private HttpRequest asking(ApiDocument.Operation operation, String query) {
        URI target = service.resolve(pathOf(operation, own(operation)) + "?" + query);
        return signedIn(HttpRequest.newBuilder(target), caller(operation)).build();
    }

    private void bodies(ApiDocument.Operation operation, String type, Map<String, HttpRequest> requests) {
        requests.put("too large", with(operation, type, "{\"x\":\"" + "a".repeat(TOO_LARGE) + "\"}"));
        requests.put("no JSON", with(operation, type, "{\"x\":"));
        requests.put("two values", with(operation, type, "{} {}"));
        requests.put("NUL", with(operation, type, "{\"x\":\"a\\u0000b\"}"));
        requests.put("empty", with(operation, type, ""));
        requests.put("not an object", with(operation, type, "\"text\""));
        requests.put("other type", with(operation, "text/plain", "{}"));
        requests.put("broken form", with(operation, "application/x-www-form-urlencoded", "x=%zz"));
        requests.put(
                "charset",
                with(
                        operation,
                        type + ";charset=ISO-8859-1",
                        "{\"x\":\"café\"}".getBytes(StandardCharsets.ISO_8859_1)));
    }

    private HttpRequest with(ApiDocument.Operation operation, String type, String body) {
        return with(operation, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest with(ApiDocument.Operation operation, String type, byte[] body) {
        return request(operation, own(operation), operation.rights().isEmpty() ? null : caller(operation))
                .header("Content-Type", type)
                .method(operation.method(), BodyPublishers.ofByteArray(body))
                .build();
    }

    /** With a right body, as far as the document tells, where there is one. */
    private HttpRequest bare(ApiDocument.Operation operation, String id, @Nullable Supplier<String> caller) {
        HttpRequest.Builder request = request(operation, id, caller);
        return jsonType(operation)
                .map(type -> request.header("Content-Type", type)
                        .method(operation.method(), BodyPublishers.ofString(right(operation, type))))
                .orElseGet(() -> request.method(operation.method(), BodyPublishers.noBody()))
                .build();
    }

    private String right(ApiDocument.Operation operation, String type) {
        Values values = new Values(new Random(1), document, List.of(own(operation)));
        values.keepRight(true);
        return values.of(Objects.requireNonNull(operation.bodies().get(type), type))
                .toString();
    }

    private HttpRequest.Builder request(ApiDocument.Operation operation, String id, @Nullable Supplier<String> caller) {
        return signedIn(HttpRequest.newBuilder(service.resolve(pathOf(operation, id))), caller);
    }

    private static HttpRequest.Builder signedIn(HttpRequest.Builder request, @Nullable Supplier<String> caller) {
        return caller == null ? request : request.header("Authorization", "Bearer " + caller.get());
    }

    private static String pathOf(ApiDocument.Operation operation, String id) {
        StringBuilder path = new StringBuilder(operation.path());
        for (int from = path.indexOf("{"); from >= 0; from = path.indexOf("{")) {
            path.replace(from, path.indexOf("}") + 1, id);
        }
        return path.toString();
    }

    private String own(ApiDocument.Operation operation) {
        return thingsOf(operation).own();
    }

    private Things thingsOf(ApiDocument.Operation operation) {
        return things.entrySet().stream()
                .filter(known -> operation.path().startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(new Things("none", "none"));
    }

    private @Nullable Supplier<String> caller(ApiDocument.Operation operation) {
        List<String> rights = operation.rights();
        if (rights.isEmpty()) {
            return null;
        }
        if (permissions.arePersons(rights)) {
            return callers.person();
        }
        return permissions.areOperators(rights) ? callers.operator() : callers.service();
    }

    private Optional<Supplier<String>> stranger(ApiDocument.Operation operation) {
        List<String> rights = operation.rights();
        if (!permissions.arePersons(rights)) {
            return Optional.of(callers.person());
        }
        return permissions.areOperators(rights) ? Optional.empty() : Optional.of(callers.operator());
    }

    private static Optional<String> jsonType(ApiDocument.Operation operation) {
        return operation.bodies().keySet().stream()
                .filter(type -> type.endsWith("json"))
                .findFirst();
    }
}
