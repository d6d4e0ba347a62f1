package dev.pluto.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A look at what was read from YAML: maps, lists and plain values. What is missing is nothing, and not a mistake. */
record Tree(Object value) {

    static final Tree NOTHING = new Tree(null);

    /** All documents of a text that hold something. */
    static List<Tree> documents(String yaml) {
        List<Tree> documents = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml).forEach(document -> {
            if (document != null) {
                documents.add(new Tree(document));
            }
        });
        return documents;
    }

    static Tree of(String yaml) {
        return documents(yaml).stream().findFirst().orElse(NOTHING);
    }

    /** What lies at the end of these keys. A key may be the place in a list. */
    Tree at(Object... keys) {
        Object found = value;
        for (Object key : keys) {
            if (found instanceof Map<?, ?> map) {
                found = map.get(key);
            } else if (found instanceof List<?> list && key instanceof Integer place && place < list.size()) {
                found = list.get(place);
            } else {
                return NOTHING;
            }
        }
        return new Tree(found);
    }

    boolean is(Object wanted) {
        return wanted.equals(value);
    }

    boolean isThere() {
        return value != null;
    }

    /** As text; empty when there is nothing. */
    String text() {
        return value == null ? "" : String.valueOf(value);
    }

    /** As a number; -1 when it is none. */
    int number() {
        return value instanceof Number number ? number.intValue() : -1;
    }

    List<Tree> list() {
        return value instanceof List<?> list ? list.stream().map(Tree::new).toList() : List.of();
    }

    Map<String, Tree> map() {
        Map<String, Tree> entries = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> entries.put(String.valueOf(key), new Tree(entry)));
        }
        return entries;
    }

    /** The entry of a list that says so of itself. */
    Optional<Tree> entry(String key, Object wanted) {
        return list().stream().filter(entry -> entry.at(key).is(wanted)).findFirst();
    }

    /** This and everything below it that is called so. */
    Stream<Tree> everywhere(String key) {
        Stream<Tree> here = at(key).isThere() ? Stream.of(at(key)) : Stream.empty();
        Stream<Tree> children = Stream.concat(map().values().stream(), list().stream());
        return Stream.concat(here, children.flatMap(child -> child.everywhere(key)));
    }

    /** Changes what lies at the end of the keys; a null takes it away. For seeing rules fail. */
    @SuppressWarnings("unchecked")
    void set(Object changed, Object... keys) {
        Object[] path = java.util.Arrays.copyOf(keys, keys.length - 1);
        Object last = keys[keys.length - 1];
        Object holder = at(path).value;
        if (holder instanceof Map<?, ?> map && changed == null) {
            map.remove(last);
        } else if (holder instanceof Map<?, ?> map) {
            ((Map<Object, Object>) map).put(last, changed);
        } else if (holder instanceof List<?> list && last instanceof Integer place && changed == null) {
            list.remove(place.intValue());
        } else if (holder instanceof List<?> list && last instanceof Integer place) {
            ((List<Object>) list).set(place, changed);
        } else {
            throw new IllegalArgumentException("nothing to change at " + List.of(keys));
        }
    }
}
