package dev.pluto.local.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * A call somebody types in: what is heard is printed as it is said, and each line that is typed goes to the call at once. Where keys
 * come one by one, the first of a line is the moment at which they begin to speak.
 */
final class LiveCall {

    private final Path data;
    private final Streams streams;
    private final boolean byKeys;
    private final Column column;
    private final String id = UUID.randomUUID().toString();

    /** @param byKeys whether the terminal hands on each key and shows none itself */
    LiveCall(Path data, Streams streams, boolean byKeys) {
        this.column = new Column(streams.out());
        PrintStream out = new PrintStream(column, true, StandardCharsets.UTF_8);
        this.data = data;
        this.streams = byKeys ? new Streams(streams.in(), out, out) : streams;
        this.byKeys = byKeys;
    }

    /** The exit code of the call, once it is over. */
    int run(String number) throws IOException {
        Thread typing = new Thread(this::type, "typing");
        typing.setDaemon(true);
        typing.start();
        return new Remote(data, streams).run(List.of("call", number, CommandLine.LIVE, id));
    }

    /** Hands on what is typed, and in the end that nothing more will be. */
    private void type() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8))) {
            if (byKeys) {
                keys(in);
            } else {
                lines(in);
            }
            tell(List.of("said", id));
        } catch (IOException gone) {
            // the suite is, which the call says
        }
    }

    private void lines(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                tell(List.of("said", id, line.strip()));
            }
        }
    }

    private void keys(Reader in) throws IOException {
        TypedLine line = new TypedLine(streams.out(), column::isAtStart);
        for (int key = in.read(); key >= 0; key = in.read()) {
            switch (line.press((char) key)) {
                case BEGUN -> tell(List.of("typing", id));
                case GIVEN_UP -> tell(List.of("typing", id, "no"));
                case SAID -> tell(List.of("said", id, line.take()));
                case LEFT -> {
                    return;
                }
                case NOTHING -> {}
            }
        }
    }

    private void tell(List<String> words) throws IOException {
        new Remote(data, streams).run(words);
    }
}
