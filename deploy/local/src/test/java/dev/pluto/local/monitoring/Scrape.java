package dev.pluto.local.monitoring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What services export: the values of each label, by the name of the series. */
public final class Scrape {

    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*?)})? [^ ]+.*");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<String, Map<String, Set<String>>> series = new TreeMap<>();

    /** Reads one service, as Prometheus would. */
    public void add(HttpClient client, String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "application/openmetrics-text; version=1.0.0")
                .build();
        client.send(request, HttpResponse.BodyHandlers.ofLines())
                .body()
                .filter(line -> !line.startsWith("#"))
                .forEach(this::add);
    }

    private void add(String line) {
        Matcher found = LINE.matcher(line);
        if (found.matches()) {
            Map<String, Set<String>> labels = series.computeIfAbsent(found.group(1), name -> new TreeMap<>());
            if (found.group(2) != null) {
                LABEL.matcher(found.group(2))
                        .results()
                        .forEach(label -> labels.computeIfAbsent(label.group(1), name -> new TreeSet<>())
                                .add(label.group(2)));
            }
        }
    }

    public Set<String> names() {
        return series.keySet();
    }

    /** Empty when there is no such series. */
    public Map<String, Set<String>> labels(String name) {
        return series.getOrDefault(name, Map.of());
    }
}
