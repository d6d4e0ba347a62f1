package dev.pluto.testing;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Holds the forms of a contract together: what a document says against its JSON Schema (2020-12), and what a record can hold
 * against what the schema promises. For events, for what services ask each other, and for views of a service's own.
 */
public final class ContractRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private static final Set<String> DEMANDED =
            Set.of("jakarta.validation.constraints.NotNull", "jakarta.validation.constraints.NotBlank");

    private final ObjectMapper mapper;
    private final UnaryOperator<@Nullable String> schemas;
    private final List<String> faults = new ArrayList<>();
    /** Records with their schemas that are being compared: one that holds itself is compared once. */
    private final Set<List<Object>> open = new HashSet<>();

    private ContractRules(ObjectMapper mapper, UnaryOperator<@Nullable String> schemas) {
        this.mapper = mapper;
        this.schemas = schemas;
    }

    /**
     * What is wrong with a document, empty when nothing is.
     *
     * @param schemas the texts of schemas by {@code $id}, for those this one refers to
     */
    public static List<String> faults(String schema, String document, Map<String, String> schemas) {
        try {
            return JsonSchemaFactory.getInstance(
                            VersionFlag.V202012, factory -> factory.schemaLoaders(loaders -> loaders.schemas(schemas)))
                    .getSchema(JSON.readTree(schema), STRICT)
                    .validate(JSON.readTree(document))
                    .stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * Where a record and a schema say different things, empty when they agree: names of members, their types, which may be null or
     * missing ({@code @Nullable} on one side; not required, or of type null as well, on the other; a primitive may be missing
     * where the schema has a default); down to the last record.
     *
     * @param mapper knows how the record is named in JSON
     * @param schemas the texts of schemas by {@code $id}, for those this one refers to
     */
    public static List<String> disagreements(
            Class<? extends Record> record, String schema, ObjectMapper mapper, Map<String, String> schemas) {
        ContractRules rules = new ContractRules(mapper, schemas::get);
        rules.compare(record, read(schema), record.getSimpleName());
        return rules.faults;
    }

    private void compare(Class<?> record, JsonNode schema, String where) {
        open.add(List.of(record, schema));
        Map<String, RecordComponent> members = members(record);
        JsonNode properties = schema.path("properties");
        Set<String> promised = new TreeSet<>();
        properties.fieldNames().forEachRemaining(promised::add);
        require(promised.equals(members.keySet()), where, "has " + members.keySet() + ", the schema " + promised);
        Set<String> required = texts(schema.path("required"));
        members.keySet().retainAll(promised);
        members.forEach((name, component) -> {
            JsonNode property = resolved(properties.path(name));
            boolean defaults = component.getType().isPrimitive() && property.has("default");
            boolean mayLack = (!required.contains(name) && !defaults) || allowsNull(property);
            require(
                    mayLack == isNullable(component),
                    where + "." + name,
                    mayLack ? "may be null in the schema only" : "may be null in the record only");
            compareType(component.getAnnotatedType(), property, where + "." + name);
        });
        open.remove(List.of(record, schema));
    }

    private Map<String, RecordComponent> members(Class<?> record) {
        Map<String, RecordComponent> components = Arrays.stream(record.getRecordComponents())
                .collect(toMap(RecordComponent::getName, Function.identity()));
        return mapper.getSerializationConfig().introspect(mapper.constructType(record)).findProperties().stream()
                .filter(property -> components.containsKey(property.getInternalName()))
                .collect(toMap(
                        BeanPropertyDefinition::getName,
                        property -> components.get(property.getInternalName()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private void compareType(AnnotatedType annotated, JsonNode schema, String where) {
        Class<?> type = mapper.constructType(annotated.getType()).getRawClass();
        String json = jsonType(type);
        if (json.isEmpty()) {
            return; // any JSON
        }
        require(types(schema).contains(json), where, "is " + json + ", the schema says " + schema.path("type"));
        if (type.isRecord()) {
            if (!open.contains(List.of(type, schema))) {
                compare(type, schema, where);
            }
        } else if (Collection.class.isAssignableFrom(type)) {
            compareType(argument(annotated, 0), resolved(schema.path("items")), where + "[]");
        } else if (Map.class.isAssignableFrom(type)) {
            compareType(argument(annotated, 1), resolved(schema.path("additionalProperties")), where + "{}");
        }
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }

    private static String jsonType(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (Set.<Type>of(int.class, long.class, Integer.class, Long.class).contains(type)) {
            return "integer";
        }
        if (Set.<Type>of(double.class, float.class, Double.class, Float.class).contains(type)) {
            return "number";
        }
        if (Set.<Type>of(String.class, UUID.class, Instant.class).contains(type) || type.isEnum()) {
            return "string";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "array";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "object" : "";
    }

    /** A schema that says no type takes any value, null as well. */
    private static boolean allowsNull(JsonNode schema) {
        return !schema.has("type") || types(schema).contains("null");
    }

    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isTextual() ? Set.of(type.asText()) : texts(type);
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(HashSet::new, Set::add, Set::addAll);
    }

    /** What a schema refers to, which {@code oneOf} with the type null makes nullable. */
    private JsonNode resolved(JsonNode schema) {
        JsonNode choice = schema.path("oneOf");
        if (choice.size() == 2 && "null".equals(choice.get(1).path("type").asText())) {
            ObjectNode either = resolved(choice.get(0)).deepCopy();
            either.putArray("type").add("object").add("null");
            return either;
        }
        if (!schema.has("$ref")) {
            return schema;
        }
        String id = schema.path("$ref").asText();
        String other = schemas.apply(id);
        if (other == null) {
            throw new IllegalArgumentException("no schema is called " + id);
        }
        return read(other);
    }

    /** What is checked when it comes in may be null before. */
    private static boolean isNullable(RecordComponent component) {
        Class<?> record = component.getDeclaringRecord();
        Field field = Arrays.stream(record.getDeclaredFields())
                .filter(one -> one.getName().equals(component.getName()))
                .findFirst()
                .orElseThrow();
        boolean demanded = Arrays.stream(field.getAnnotations())
                .anyMatch(one -> DEMANDED.contains(one.annotationType().getName()));
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !demanded;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void require(boolean holds, String where, String fault) {
        if (!holds) {
            faults.add(where + " " + fault);
        }
    }
}
