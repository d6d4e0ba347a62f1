package dev.pluto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLACE = """
            {"$id": "urn:place", "type": "object", "properties": {"town": {"type": "string"}}, "required": ["town"]}
            """;
    private static final Map<String, String> OTHERS = Map.of("urn:place", PLACE);
    private static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
             "properties": {
               "id": {"type": "string", "format": "uuid"},
               "is_new": {"type": "boolean"},
               "name": {"type": ["string", "null"]},
               "count": {"type": "integer"},
               "homes": {"type": "array", "items": {"$ref": "urn:place"}},
               "marks": {"type": "object", "additionalProperties": {"type": "number"}}},
             "required": ["id", "is_new", "name", "homes", "marks"]}
            """;

    record Place(String town) {}

    record Person(
            UUID id,
            @JsonProperty("is_new") boolean fresh,
            @Nullable String name,
            @Nullable Integer count,
            List<Place> homes,
            Map<String, Double> marks) {}

    @Test
    void findsNothingWhereRecordAndSchemaAgree() {
        assertThat(ContractRules.disagreements(Person.class, SCHEMA, JSON, OTHERS))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "name":                   | "named":                | Person has
            "required": ["id",        | "required": [           | Person.id may be null in the schema only
            "type": ["string", "null"]| "type": "string"        | Person.name may be null in the record only
            "type": "integer"         | "type": "string"        | Person.count is integer
            "type": "number"          | "type": "boolean"       | Person.marks{} is number
            "type": "boolean"         | "type": "string"        | Person.is_new is boolean
            """)
    void findsWhereTheyDoNot(String here, String there, String fault) {
        assertThat(ContractRules.disagreements(Person.class, SCHEMA.replace(here, there), JSON, OTHERS))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one).startsWith(fault));
    }

    record Trip(@Nullable Place to, boolean far) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            oneOf |               | 0
            oneOf | "default":    | 1
            anyOf |               | 2
            """)
    void knowsWhatMayBeNullOrHasADefault(String choice, @Nullable String less, int disagreements) {
        String trip = """
                {"type": "object", "properties": {
                   "to": {"%s": [{"$ref": "urn:place"}, {"type": "null"}]},
                   "far": {"type": "boolean", "default": false}}}
                """.formatted(choice);
        String schema = less == null ? trip : trip.replace(less, "\"examples\":");

        assertThat(ContractRules.disagreements(Trip.class, schema, JSON, OTHERS))
                .hasSize(disagreements);
    }

    record Folder(
            @JsonProperty("title") String label, @Nullable List<Folder> inside) {}

    @ParameterizedTest
    @CsvSource({"title, 0", "heading, 1"})
    void comparesOnceWhatHoldsItself(String title, int disagreements) {
        String folder = """
                {"$id": "urn:folder", "type": "object",
                 "properties": {
                   "%1$s": {"type": "string"},
                   "inside": {"type": "array", "items": {"$ref": "urn:folder"}}},
                 "required": ["%1$s"]}
                """.formatted(title);

        assertThat(ContractRules.disagreements(Folder.class, folder, JSON, Map.of("urn:folder", folder)))
                .hasSize(disagreements);
    }

    @Test
    void looksIntoWhatASchemaRefersTo() {
        Map<String, String> moved = Map.of("urn:place", PLACE.replace("town", "city"));

        assertThat(ContractRules.disagreements(Person.class, SCHEMA, JSON, moved))
                .singleElement()
                .asString()
                .startsWith("Person.homes[] has [town]");
    }

    @ParameterizedTest
    @CsvSource({
        "Bonn, 0190a6a0-0000-7000-8000-000000000001, 0",
        "1, 0190a6a0-0000-7000-8000-000000000001, 1",
        "Bonn, x, 1"
    })
    void findsWhatADocumentSaysWrong(String town, String id, int faults) {
        String document = """
                {"id": "%s", "is_new": true, "name": null, "homes": [{"town": %s}], "marks": {}}
                """.formatted(id, town.equals("1") ? town : "\"" + town + "\"");

        assertThat(ContractRules.faults(SCHEMA, document, OTHERS)).hasSize(faults);
    }
}
