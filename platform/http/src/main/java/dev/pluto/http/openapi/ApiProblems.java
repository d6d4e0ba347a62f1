package dev.pluto.http.openapi;

import dev.pluto.http.idempotency.Idempotent;
import dev.pluto.http.version.IfMatch;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Writes into every service's OpenAPI document that, and how, each operation can fail. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 1)
public class ApiProblems implements OASFilter {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String SCHEMA = "Problem";

    /** The security scheme, by {@code quarkus.smallrye-openapi.security-scheme-name}. */
    private static final String TOKEN = "bearer";

    private static final Map<String, String> ANYWHERE = Map.of(
            "400", "The request cannot be read",
            "404", "There is nothing here, or it is not yours to see",
            "406", "There is no such representation",
            "422", "The request breaks a rule; the member errors points to each fault",
            "500", "Something went wrong on our side",
            "503", "Something needed does not answer; the header Retry-After tells when to try again");

    private static final Map<String, String> WITH_BODY =
            Map.of("413", "The request is too large", "415", "Content of this type is not read here");

    private static final Map<String, String> WITH_PRECONDITION =
            Map.of("412", "This is another version than the one seen");

    private static final Map<String, String> WITH_KEY =
            Map.of("409", "The first request with this key still runs, or the thing is in no state for this");

    private static final Map<String, String> WITH_TOKEN =
            Map.of("401", "The token is missing or not valid", "403", "The token does not allow this");

    /** The extension's own shapes, which are never sent. */
    private static final Set<String> UNUSED = Set.of("HttpProblem", "HttpValidationProblem", "Violation");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        document.setComponents(components);
        UNUSED.forEach(components::removeSchema);
        components.addSchema(SCHEMA, problem());
        components.addSchema("InvalidField", invalidField());
        TreeMap<String, String> all = new TreeMap<>(ANYWHERE);
        List.of(WITH_BODY, WITH_PRECONDITION, WITH_KEY, WITH_TOKEN).forEach(all::putAll);
        all.forEach((status, description) -> components.addResponse("Problem" + status, response(description)));
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().values().forEach(ApiProblems::describe);
        }
    }

    private static void describe(Operation operation) {
        TreeMap<String, String> failures = new TreeMap<>(ANYWHERE);
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        if (operation.getRequestBody() != null) {
            failures.putAll(WITH_BODY);
        }
        if (has(parameters, IfMatch.HEADER)) {
            failures.putAll(WITH_PRECONDITION);
        }
        if (has(parameters, Idempotent.HEADER)) {
            failures.putAll(WITH_KEY);
        }
        if (operation.getSecurity() != null && operation.getSecurity().stream().anyMatch(way -> way.hasScheme(TOKEN))) {
            failures.putAll(WITH_TOKEN);
        }
        APIResponses responses =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        operation.setResponses(responses);
        failures.keySet().forEach(status -> add(responses, status));
    }

    private static boolean has(List<Parameter> parameters, String header) {
        return parameters.stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    /** What an operation says itself is more exact; what Quarkus adds on its own account says nothing. */
    private static void add(APIResponses responses, String status) {
        APIResponse own = responses.getAPIResponse(status);
        if (own == null || own.getContent() == null) {
            APIResponse reference = OASFactory.createAPIResponse();
            reference.setRef("#/components/responses/Problem" + status);
            responses.addAPIResponse(status, reference);
        }
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(MEDIA_TYPE, OASFactory.createMediaType().schema(reference(SCHEMA))));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .description("RFC 9457. Branch on code: it never changes; title and detail may.")
                .addType(Schema.SchemaType.OBJECT)
                .required(List.of("type", "status", "title", "code"))
                .addProperty("type", text("urn:pluto:problem: and the code").format("uri"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("title", text("The same for every problem with this code"))
                .addProperty("detail", text("What to do about this one"))
                .addProperty("instance", text("The path asked for"))
                .addProperty("code", text("Stable, area:what.happened"))
                .addProperty("trace_id", text("Name it when you report the problem"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .description("Which fields break which rule, with code request:invalid")
                                .addType(Schema.SchemaType.ARRAY)
                                .items(reference("InvalidField")));
    }

    private static Schema invalidField() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .required(List.of("pointer", "detail"))
                .addProperty("pointer", text("#/json/pointer, or query:name, path:name, header:name, form:name"))
                .addProperty("detail", text("The broken rule"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static Schema reference(String schema) {
        return OASFactory.createSchema().ref("#/components/schemas/" + schema);
    }
}
