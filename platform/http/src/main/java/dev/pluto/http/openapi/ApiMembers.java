package dev.pluto.http.openapi;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Writes into every service's OpenAPI document which members are always there and which may be null, as the records say it:
 * {@link Nullable} is the one place where that is said.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class ApiMembers implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName NAMED =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName JSON_NAME = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName JSON_VALUE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonValue");
    private static final List<DotName> DEMANDED = List.of(
            DotName.createSimple("jakarta.validation.constraints.NotNull"),
            DotName.createSimple("jakarta.validation.constraints.NotBlank"));
    private static final String LOCAL_TIME = "LocalDateTime";
    private static final SnakeCaseStrategy JSON_NAMES = new SnakeCaseStrategy();

    private final IndexView index;

    /** @param index of the classes of the service */
    public ApiMembers(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        if (schemas.containsKey(LOCAL_TIME)) {
            // without an offset it is no date-time (RFC 3339), and a client that takes it for one cannot read it
            schemas.get(LOCAL_TIME).setFormat("local-date-time");
        }
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("dev.pluto."))
                .forEach(type -> schemas.forEach((name, schema) -> {
                    if (isOf(type, name)) {
                        describe(type, schema);
                    }
                }));
    }

    /** A generic record has a schema per argument, named after both: {@code PageProfile}. */
    private static boolean isOf(ClassInfo type, String schema) {
        AnnotationInstance annotation = type.declaredAnnotation(NAMED);
        boolean named = annotation != null && annotation.value("name") != null;
        String name = named ? annotation.value("name").asString() : type.simpleName();
        return type.typeParameters().isEmpty() ? schema.equals(name) : schema.startsWith(name);
    }

    private static void describe(ClassInfo type, Schema schema) {
        Map<String, Schema> members = schema.getProperties();
        List<FieldInfo> fields = type.recordComponents().stream()
                .map(member -> type.field(member.name()))
                .toList();
        if (type.hasAnnotation(JSON_VALUE) // written as what it holds
                || members == null
                || !fields.stream().allMatch(field -> members.containsKey(nameOf(field)))) {
            return; // of another record with the same name
        }
        for (FieldInfo field : fields) {
            String name = nameOf(field);
            boolean demanded = DEMANDED.stream().anyMatch(field::hasAnnotation);
            if (demanded || !field.type().hasAnnotation(NULLABLE)) {
                require(schema, name);
            } else {
                schema.addProperty(name, orNull(Objects.requireNonNull(members.get(name))));
            }
        }
    }

    /** In the order of the alphabet: that of the classes in an index is another with every class that is added. */
    private static void require(Schema schema, String name) {
        SortedSet<String> required = new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        required.add(name);
        schema.setRequired(List.copyOf(required));
    }

    private static Schema orNull(Schema schema) {
        boolean plain = schema.getRef() == null && schema.getEnumeration() == null;
        if (!plain) {
            return OASFactory.createSchema()
                    .anyOf(List.of(schema, OASFactory.createSchema().addType(SchemaType.NULL)));
        }
        List<SchemaType> types = schema.getType();
        if (types != null && !types.isEmpty() && !types.contains(SchemaType.NULL)) {
            List<SchemaType> more = new ArrayList<>(types);
            more.add(SchemaType.NULL);
            schema.setType(more);
        }
        return schema;
    }

    /** Asked of the field: what is said of a component is not always kept there. */
    private static String nameOf(FieldInfo field) {
        AnnotationInstance named = field.annotation(JSON_NAME);
        return named == null || named.value() == null
                ? JSON_NAMES.translate(field.name())
                : named.value().asString();
    }
}
