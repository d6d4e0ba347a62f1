package dev.pluto.load.drill;

import dev.pluto.local.phone.Phone;
import dev.pluto.local.phone.PhoneMessage;
import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.SuiteFailure;
import dev.pluto.servers.OwnerOnly;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The suite while people text it.
 *
 * @param data its folder
 */
record Stage(LocalSuite suite, Path data, Traffic traffic, Ledger ledger, DrillLog log) {

    /** Told before everything else, and asked for after everything. */
    static final String WITNESS = "+12125550142";

    private static final String TOLD = "Lisbon";

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(40);
    private static final Duration HEALTH_WITHIN = Duration.ofSeconds(8);

    /** Lets everything come to rest and compares what was accepted with what is there. */
    void settle() {
        traffic.pause();
        boolean rested = Waiting.comesAbout(ledger::isAtRest);
        Set<String> lost = lost();
        log.held(
                rested && lost.isEmpty(),
                "%d texts accepted so far, %d lost",
                traffic.accepted().size(),
                lost.size());
        log.held(
                ledger.textsTwice() == 0 && ledger.answersTwice() == 0,
                "%d texts stored twice, %d answered twice",
                ledger.textsTwice(),
                ledger.answersTwice());
        String answer = askForWhatWasTold();
        boolean known = answer.contains(TOLD);
        log.held(known, "what a person told at the beginning is known%s", known ? "" : ", the answer was: " + answer);
        traffic.resume();
    }

    Set<String> lost() {
        Set<String> lost = new HashSet<>(traffic.accepted());
        lost.removeAll(ledger.texts());
        return lost;
    }

    /** Sealed in the database, in Kafka and in Redis with whatever keys were there then. */
    boolean remembers() {
        return askForWhatWasTold().contains(TOLD);
    }

    private String askForWhatWasTold() {
        try (Phone phone = suite.simulator().phone(WITNESS)) {
            while (!phone.text("Where does my sister live?").join().accepted()) {
                Waiting.pause(Duration.ofSeconds(1));
            }
            return phone.next(ANSWER_WITHIN).map(PhoneMessage::body).orElse("none");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Starts services anew, all at once. On a machine that is busy otherwise a start may take longer than the runner waits. */
    void restart(List<Part> services) {
        services.parallelStream().forEach(service -> {
            try {
                suite.restart(service);
            } catch (SuiteFailure late) {
                log.say("%s did not start in time, once more", service.title());
                suite.restart(service);
            }
        });
    }

    /** Changes settings a service is started with from its next start on; one without a value is taken out. */
    void set(Part service, Map<String, String> changes) {
        Properties properties = settings(service);
        changes.forEach((name, value) -> {
            if (value.isEmpty()) {
                properties.remove(name);
            } else {
                properties.setProperty(name, value);
            }
        });
        try {
            StringWriter text = new StringWriter();
            properties.store(text, "Changed by a drill");
            OwnerOnly.write(file(service), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Properties settings(Part service) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(service))) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Part service) {
        return data.resolve("run").resolve(service.title()).resolve("config/application.properties");
    }

    /** What a service says of itself: whether it is ready, and what is not well. */
    String health(Part service) {
        return (ask(service, "ready").startsWith("200") ? "ready" : "NOT READY")
                + notWell(ask(service, "well").replaceFirst("^\\d+ ", ""));
    }

    private static String notWell(String body) {
        if (!body.startsWith("{")) {
            return ", no word";
        }
        List<String> down = new JsonObject(body)
                .getJsonArray("checks").stream()
                        .map(JsonObject.class::cast)
                        .filter(check -> "DOWN".equals(check.getString("status")))
                        .map(check -> check.getString("name"))
                        .toList();
        return down.isEmpty() ? "" : ", not well: " + String.join(", ", down);
    }

    private String ask(Part service, String check) {
        String port = settings(service).getProperty("quarkus.management.port");
        try {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/" + check))
                                    .timeout(HEALTH_WITHIN)
                                    .build(),
                            BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException silent) {
            return "0 ";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
