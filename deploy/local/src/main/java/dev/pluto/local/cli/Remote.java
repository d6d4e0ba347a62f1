package dev.pluto.local.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sends a command to the running suite and prints its answer as it comes. */
final class Remote {

    private static final int NOT_RUNNING = 3;
    private static final int FAILED = 1;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int TOO_LONG = 413;

    private final Path data;
    private final Streams streams;
    private final Duration patience;

    /** Waits for as long as the command takes. */
    Remote(Path data, Streams streams) {
        this(data, streams, Duration.ZERO);
    }

    /** @param patience how long the suite may say nothing, zero for ever */
    Remote(Path data, Streams streams, Duration patience) {
        this.data = data;
        this.streams = streams;
        this.patience = patience;
    }

    /** The exit code of the command. */
    int run(List<String> words) throws IOException {
        Optional<RunningSuite> suite = RunningSuite.find(data);
        if (suite.isEmpty()) {
            streams.err().println("Pluto is not running. Start it with ./pluto up");
            return NOT_RUNNING;
        }
        if (suite.get().port() == 0) {
            streams.err().println("Pluto is just starting; try again in a moment.");
            return FAILED;
        }
        // HttpURLConnection: the newer client takes 200 ms longer to load
        HttpURLConnection connection =
                (HttpURLConnection) URI.create("http://127.0.0.1:" + suite.get().port() + "/run")
                        .toURL()
                        .openConnection();
        connection.setRequestMethod("POST");
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout((int) patience.toMillis());
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", "Bearer " + suite.get().secret());
        connection.getOutputStream().write(body(words).getBytes(StandardCharsets.US_ASCII));
        if (connection.getResponseCode() == TOO_LONG) {
            streams.err().println("these are more words than Pluto takes at once");
            return FAILED;
        }
        try (BufferedReader answer =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            return print(answer);
        }
    }

    private static String body(List<String> words) {
        return words.stream()
                .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private int print(BufferedReader answer) throws IOException {
        for (String line = answer.readLine(); line != null; line = answer.readLine()) {
            String text = line.isEmpty() ? "" : line.substring(1);
            switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case '0' -> streams.out().print(text);
                case '1' -> streams.out().println(text);
                case '2' -> streams.err().println(text);
                case 'x' -> {
                    streams.out().flush();
                    return Integer.parseInt(text);
                }
                default -> {}
            }
            streams.out().flush();
        }
        streams.err().println("Pluto was stopped before it had finished");
        return FAILED;
    }
}
