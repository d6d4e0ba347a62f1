package dev.pluto.http.openapi;

import dev.pluto.http.idempotency.Idempotent;
import dev.pluto.http.version.IfMatch;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Says once, in every service's OpenAPI document, what the parameters mean that mean the same everywhere. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 3)
public class ApiParameters implements OASFilter {

    private static final Map<String, String> MEANINGS = Map.of(
            "cursor", "The next_cursor of the page before; the first page without it",
            "limit", "How many items a page has at most",
            "user_id", "Whose: needed from operators and services, a person means themselves");

    @Override
    public @Nullable Parameter filterParameter(Parameter parameter) {
        String name = parameter.getName();
        if (parameter.getDescription() == null && MEANINGS.containsKey(name)) {
            parameter.setDescription(MEANINGS.get(name));
        }
        if (parameter.getSchema() == null && (name.equals(Idempotent.HEADER) || name.equals(IfMatch.HEADER))) {
            parameter.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        }
        return parameter;
    }
}
