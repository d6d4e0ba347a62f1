package dev.pluto.checks.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.checks.RenderedChart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document of every file of values fits its kind, and none would if something in it were otherwise. */
class RenderedSchemaTest {
    private static final Schemas SCHEMAS = new Schemas();

    static Stream<List<String>> valueSets() {
        return RenderedChart.valueSets();
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void everyDocumentFitsItsKind(List<String> values) {
        List<String> problems = RenderedChart.with(values).documents().stream()
                .flatMap(document -> SCHEMAS.problems(document).stream())
                .toList();
        assertThat(problems).isEmpty();
    }

    /** Each field in turn is misspelt, given a value of another type, and left out where it must be there. */
    @ParameterizedTest
    @MethodSource("valueSets")
    void whatIsBrokenIsFound(List<String> values) {
        List<String> unnoticed = new ArrayList<>();
        int tried = 0;
        for (Map<?, ?> document : onePerKind(RenderedChart.with(values))) {
            Shape shape = SCHEMAS.find(document.get("apiVersion") + " " + document.get("kind"))
                    .orElseThrow();
            tried += new Breakage(document, unnoticed).of("", document, shape);
        }
        assertThat(unnoticed).isEmpty();
        assertThat(tried).isGreaterThan(200);
    }

    private static List<Map<?, ?>> onePerKind(RenderedChart chart) {
        return List.copyOf(chart.documents().stream()
                .collect(Collectors.toMap(
                        document -> document.get("kind"),
                        document -> document,
                        (one, other) ->
                                one.toString().length() < other.toString().length() ? other : one,
                        LinkedHashMap<Object, Map<?, ?>>::new))
                .values());
    }

    /** Breaks a document in one place after the other, and mends it again. */
    private record Breakage(Map<?, ?> document, List<String> unnoticed) {

        @SuppressWarnings("unchecked") // YAML's maps and lists are of anything
        int of(String at, Object value, Shape shape) {
            int tried = 0;
            if (shape instanceof Shape.Items items) {
                List<Object> list = (List<Object>) value;
                for (int i = 0; i < list.size(); i++) {
                    int index = i;
                    tried += ofValue(at + "[" + i + "]", list.get(i), items.of(), other -> list.set(index, other));
                }
            } else if (shape instanceof Shape.Named named) {
                Map<Object, Object> map = (Map<Object, Object>) value;
                for (Map.Entry<Object, Object> entry : List.copyOf(map.entrySet())) {
                    String there = at + "." + entry.getKey();
                    tried += ofValue(there, entry.getValue(), named.of(), other -> map.put(entry.getKey(), other));
                }
            } else if (shape instanceof Shape.Fields fields) {
                Map<Object, Object> map = (Map<Object, Object>) value;
                for (Object key : List.copyOf(map.keySet())) {
                    tried += ofField(
                            at + "." + key,
                            map,
                            key,
                            Objects.requireNonNull(fields.fields().get(key)));
                }
            }
            return tried;
        }

        private int ofValue(String at, Object value, Shape shape, Consumer<Object> put) {
            int tried = of(at, value, shape);
            if (shape == Shape.Plain.ANYTHING) {
                return tried;
            }
            boolean composed = value instanceof Map || value instanceof List;
            put.accept(composed ? "text" : List.of("a", "list"));
            expectNoticed(at + " of another type");
            put.accept(value);
            return tried + 1;
        }

        private int ofField(String at, Map<Object, Object> map, Object key, Shape.Field field) {
            Object value = Objects.requireNonNull(map.get(key));
            int tried = ofValue(at, value, field.shape().get(), other -> map.put(key, other));
            map.remove(key);
            if (field.required()) {
                expectNoticed(at + " left out");
            }
            map.put(key + "s", value);
            expectNoticed(at + " misspelt");
            map.remove(key + "s");
            map.put(key, value);
            return tried + (field.required() ? 2 : 1);
        }

        private void expectNoticed(String what) {
            if (SCHEMAS.problems(document).isEmpty()) {
                unnoticed.add(document.get("kind") + what);
            }
        }
    }
}
