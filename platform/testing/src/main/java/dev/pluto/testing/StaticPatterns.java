package dev.pluto.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The patterns that classes keep in static fields, alone or within collections, arrays, maps and records. */
final class StaticPatterns {

    private static final int DEEPEST = 5;

    private final Map<String, Pattern> found = new TreeMap<>();

    private StaticPatterns() {}

    /** @return by class and field, numbered where a field has several */
    static Map<String, Pattern> of(JavaClasses classes) {
        var patterns = new StaticPatterns();
        classes.stream()
                .filter(type -> type.getFields().stream()
                        .anyMatch(field -> field.getModifiers().contains(JavaModifier.STATIC)))
                .map(JavaClass::reflect)
                .forEach(patterns::look);
        return patterns.found;
    }

    private void look(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            Class<?> kind = field.getType();
            boolean plain = kind.isPrimitive() || kind.isEnum() || kind == String.class;
            if (Modifier.isStatic(field.getModifiers()) && !plain && !field.isSynthetic()) {
                String name = type.getName().substring(type.getPackageName().length() + 1);
                look(name + "." + field.getName(), value(field, null), 0);
            }
        }
    }

    private void look(String name, @Nullable Object value, int depth) {
        if (value == null || depth > DEEPEST) {
            return;
        }
        if (value instanceof Pattern pattern) {
            note(name, pattern);
        } else if (value instanceof Iterable<?> many) {
            many.forEach(one -> look(name, one, depth + 1));
        } else if (value instanceof Map<?, ?> map) {
            map.entrySet().forEach(entry -> look(name, entry, depth + 1));
        } else if (value instanceof Map.Entry<?, ?> entry) {
            look(name, entry.getKey(), depth + 1);
            look(name, entry.getValue(), depth + 1);
        } else if (value instanceof Optional<?> maybe) {
            look(name, maybe.orElse(null), depth + 1);
        } else if (value instanceof Object[]) {
            for (int i = 0; i < Array.getLength(value); i++) {
                look(name, Array.get(value, i), depth + 1);
            }
        } else if (value.getClass().getName().startsWith("dev.pluto.")) {
            fields(name, value, depth);
        }
    }

    private void fields(String name, Object value, int depth) {
        for (Field field : value.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                look(name, value(field, value), depth + 1);
            }
        }
    }

    private void note(String name, Pattern pattern) {
        String key = name;
        for (int n = 2; found.containsKey(key); n++) {
            key = name + " " + n;
        }
        found.put(key, pattern);
    }

    private static @Nullable Object value(Field field, @Nullable Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be read", e);
        }
    }
}
