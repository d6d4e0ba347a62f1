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
import java.util.stream.Stream;

/** What services export: the values of each label, by the name of the series. */
public final class Scrape {

    private static final String OPEN_METRICS = "application/openmetrics-text";

    /** Word for word what Prometheus asks for. */
    private static final String ACCEPT = OPEN_METRICS + ";version=1.0.0;q=0.5," + OPEN_METRICS
            + ";version=0.0.1;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2";

    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*?)})? [^ ]+.*");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<String, Map<String, Set<String>>> series = new TreeMap<>();

    /**
     * Reads one service, as Prometheus would.
     *
     * @throws IOException when it is not answered as Prometheus is
     */
    public void add(HttpClient client, String url) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).header("Accept", ACCEPT).build();
        HttpResponse<Stream<String>> answer = client.send(request, HttpResponse.BodyHandlers.ofLines());
        String type = answer.headers().firstValue("Content-Type").orElse("nothing");
        if (answer.statusCode() != 200 || !type.startsWith("text/plain; version=0.0.4")) {
            throw new IOException(url + " answered " + answer.statusCode() + " with " + type);
        }
        answer.body().filter(line -> !line.startsWith("#")).forEach(this::add);
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
