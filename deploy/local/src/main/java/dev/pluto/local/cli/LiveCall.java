package dev.pluto.local.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** A call somebody types in: what is heard is printed as it is said, and each line that is typed goes to the call at once. */
final class LiveCall {

    private final Path data;
    private final Streams streams;
    private final String id = UUID.randomUUID().toString();

    LiveCall(Path data, Streams streams) {
        this.data = data;
        this.streams = streams;
    }

    /** The exit code of the call, once it is over. */
    int run(String number) throws IOException {
        Thread typing = new Thread(this::type, "typing");
        typing.setDaemon(true);
        typing.start();
        return new Remote(data, streams).run(List.of("call", number, CommandLine.LIVE, id));
    }

    /** Hands on each line, and that there are no more of them. */
    private void type() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    tell(List.of("said", id, line.strip()));
                }
            }
            tell(List.of("said", id));
        } catch (IOException gone) {
            // the suite is, which the call says
        }
    }

    private void tell(List<String> words) throws IOException {
        new Remote(data, streams).run(words);
    }
}
