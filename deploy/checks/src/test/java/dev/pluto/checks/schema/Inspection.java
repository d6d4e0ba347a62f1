package dev.pluto.checks.schema;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One look at a value: everything about it that does not fit its shape, with where that is. */
final class Inspection {
    private static final Pattern QUANTITY =
            Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,9})?([KMGTPE]i|[numkMGTPE]|[eE][+-]?\\d{1,3})?");

    private final List<String> problems = new ArrayList<>();

    private Inspection() {}

    /** What is wrong with a value, in the order it is met; nothing when it fits. */
    static List<String> of(@Nullable Object value, Shape shape) {
        Inspection inspection = new Inspection();
        inspection.look("", value, shape);
        return List.copyOf(inspection.problems);
    }

    private void look(String at, @Nullable Object value, Shape shape) {
        if (value == null) {
            problems.add(at + " says nothing");
        } else if (shape instanceof Shape.Fields fields) {
            lookAtFields(at, value, fields);
        } else if (shape instanceof Shape.Named named) {
            expectMap(at, value).forEach((key, held) -> look(at + "." + key, held, named.of()));
        } else if (shape instanceof Shape.Items items) {
            lookAtItems(at, value, items);
        } else if (shape instanceof Shape.Choice choice) {
            if (!(value instanceof String word) || !choice.words().contains(word)) {
                problems.add(at + " is " + value + ", not one of " + choice.words());
            }
        } else if (!fits(value, (Shape.Plain) shape)) {
            problems.add(at + " is " + value + " where " + shape + " is expected");
        }
    }

    private void lookAtFields(String at, Object value, Shape.Fields fields) {
        Map<?, ?> map = expectMap(at, value);
        map.forEach((key, held) -> {
            Shape.Field field = fields.fields().get(String.valueOf(key));
            if (field == null) {
                problems.add(at + "." + key + " is unknown");
            } else {
                look(at + "." + key, held, field.shape().get());
            }
        });
        if (value instanceof Map) {
            fields.fields().forEach((name, field) -> {
                if (field.required() && !map.containsKey(name)) {
                    problems.add(at + "." + name + " is missing");
                }
            });
        }
    }

    private void lookAtItems(String at, Object value, Shape.Items items) {
        if (!(value instanceof List<?> list)) {
            problems.add(at + " is no list");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            look(at + "[" + i + "]", list.get(i), items.of());
        }
    }

    private Map<?, ?> expectMap(String at, Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        problems.add(at + " is no map");
        return Map.of();
    }

    private static boolean fits(Object value, Shape.Plain shape) {
        boolean integer = value instanceof Integer || value instanceof Long;
        return switch (shape) {
            case TEXT -> value instanceof String;
            case INTEGER -> integer;
            case NUMBER -> value instanceof Number;
            case TRUTH -> value instanceof Boolean;
            case INTEGER_OR_TEXT -> integer || value instanceof String;
            case QUANTITY ->
                (value instanceof Number || value instanceof String)
                        && QUANTITY.matcher(value.toString()).matches();
            case BASE64 -> value instanceof String text && isBase64(text);
            case ANYTHING -> true;
        };
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
