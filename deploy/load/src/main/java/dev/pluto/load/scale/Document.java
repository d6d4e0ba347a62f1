package dev.pluto.load.scale;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A part of a YAML file whose members are asked for by name.
 *
 * @param place where in the file, for whoever made a mistake there
 */
record Document(String place, Map<?, ?> members) {

    /** @throws IllegalArgumentException when the file is no map of names */
    static Document parse(String file, String yaml) {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return of(file, read);
    }

    private static Document of(String place, @Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            return new Document(place, members);
        }
        throw new IllegalArgumentException(place + " has " + value + " where members are expected");
    }

    Document part(String name) {
        return of(place + "/" + name, members.get(name));
    }

    /** @throws IllegalArgumentException when there is no such number */
    double number(String name) {
        if (members.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException(place + " has no number " + name);
    }

    /** @throws IllegalArgumentException when there is no such text */
    String text(String name) {
        Object value = members.get(name);
        if (value == null || value instanceof Map) {
            throw new IllegalArgumentException(place + " has no text " + name);
        }
        return String.valueOf(value).strip();
    }

    /** @throws IllegalArgumentException when there is no such list */
    List<String> list(String name) {
        if (members.get(name) instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new IllegalArgumentException(place + " has no list " + name);
    }

    Map<String, List<String>> lists(String name) {
        Document part = part(name);
        return collect(part.names(), part::list);
    }

    Map<String, Double> numbers(String name) {
        Document part = part(name);
        return collect(part.names(), part::number);
    }

    <T> Map<String, T> parts(String name, Function<Document, T> as) {
        Document part = part(name);
        return collect(part.names(), member -> as.apply(part.part(member)));
    }

    private Set<?> names() {
        return members.keySet();
    }

    private static <T> Map<String, T> collect(Set<?> names, Function<String, T> value) {
        Map<String, T> all = new LinkedHashMap<>();
        names.forEach(name -> all.put(String.valueOf(name), value.apply(String.valueOf(name))));
        return Collections.unmodifiableMap(all);
    }
}
