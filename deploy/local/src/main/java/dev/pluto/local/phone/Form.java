package dev.pluto.local.phone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of a form post, in order, names may repeat. */
public final class Form {

    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    /** Adds a value to those of a name. */
    public Form with(String name, String value) {
        parameters.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        return this;
    }

    /** The values by name, in order. */
    public Map<String, List<String>> parameters() {
        return parameters;
    }

    /** The first value of a name, empty when there is none. */
    String first(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    String encoded() {
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
