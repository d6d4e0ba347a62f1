package dev.pluto.load;

import dev.pluto.local.suite.Part;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What a service counts itself, at its management port. */
public record Meter(URI metrics) {

    /** @param data the suite's folder, where the service's settings lie */
    public static Meter of(Path data, Part service) {
        Path settings = data.resolve("run").resolve(service.title()).resolve("config/application.properties");
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(settings, StandardCharsets.UTF_8)) {
            properties.load(file);
        } catch (IOException e) {
            throw new IllegalStateException("no settings in " + settings, e);
        }
        return new Meter(
                URI.create("http://127.0.0.1:" + properties.getProperty("quarkus.management.port") + "/q/metrics"));
    }

    /** The sum of a counter over all its series with a label, 0 when there is none yet. */
    public double value(String counter, String label) {
        try {
            String page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return sum(page, counter, label);
        } catch (IOException e) {
            throw new IllegalStateException("no metrics at " + metrics, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    static double sum(String page, String counter, String label) {
        return page.lines()
                .filter(line -> line.startsWith(counter + "{") && line.contains(label))
                .mapToDouble(Meter::valueOf)
                .sum();
    }

    /** What follows the labels; an exemplar with a time of its own may come after it. */
    private static double valueOf(String line) {
        return Double.parseDouble(line.substring(line.indexOf("} ") + 2).split(" ", 2)[0]);
    }
}
