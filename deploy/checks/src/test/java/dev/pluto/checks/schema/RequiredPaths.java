package dev.pluto.checks.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must be there in kinds whose model does not say so, from their published definitions: see {@code required.yaml}. */
final class RequiredPaths {
    private static final String EACH = "[]";

    private final Map<String, List<String>> paths;

    RequiredPaths(Map<String, List<String>> paths) {
        this.paths = paths;
    }

    /** What is missing in a document of a kind. A path such as {@code spec.groups[].name} asks each entry of the list. */
    List<String> missing(String kind, Map<?, ?> document) {
        List<String> missing = new ArrayList<>();
        for (String path : paths.getOrDefault(kind, List.of())) {
            look("", document, Arrays.asList(path.split("\\.")), missing);
        }
        return missing;
    }

    /** What lies on the way and is not there is no fault of this path: another asks for it where it must be there. */
    private static void look(String at, @Nullable Object value, List<String> path, List<String> missing) {
        if (!(value instanceof Map<?, ?> map)) {
            return;
        }
        String step = path.get(0);
        boolean each = step.endsWith(EACH);
        String name = each ? step.substring(0, step.length() - EACH.length()) : step;
        String here = at + "." + name;
        List<String> rest = path.subList(1, path.size());
        if (rest.isEmpty()) {
            if (!map.containsKey(name)) {
                missing.add(here + " is missing");
            }
        } else if (!each) {
            look(here, map.get(name), rest, missing);
        } else if (map.get(name) instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                look(here + "[" + i + "]", list.get(i), rest, missing);
            }
        }
    }
}
