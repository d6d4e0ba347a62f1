package dev.pluto.local.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs a command as {@code ./pluto} does and keeps what it prints. */
public final class RemoteProbe {

    private RemoteProbe() {}

    public record Result(int code, String out, String err) {}

    public static Result run(Path data, List<String> words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Remote(data, streams(out, err)).run(words);
        return new Result(code, text(out), text(err));
    }

    /** What {@code ./pluto down} does. */
    public static Result down(Path data) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new Down(data, streams(out, out)).run();
        return new Result(code, text(out), "");
    }

    private static Streams streams(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new Streams(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
