package dev.pluto.local.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.local.cli.RemoteProbe;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ends of the line between the command line and the running suite. */
class ControlEndpointTest {

    @TempDir
    private Path data;

    private RunFile runFile;
    private ControlEndpoint control;

    @BeforeEach
    void openControl() {
        control = new ControlEndpoint(
                Map.of(
                        "echo", new Command.Typed("echo WORDS", new Echo()),
                        "break", new Command.Typed("break HOW", new Broken())),
                "the-secret");
        runFile = RunFile.take(data).orElseThrow();
        describe("the-secret");
    }

    @AfterEach
    void close() {
        control.close();
        runFile.close();
    }

    @Test
    void carriesWordsThereAndLinesBack() throws Exception {
        RemoteProbe.Result result = RemoteProbe.run(data, List.of("echo", "a b", "c&d=e", "ü\n🙂"));

        assertThat(result.out()).isEqualTo("a b\nc&d=e\nü\n🙂\n");
        assertThat(result.err()).isEqualTo("3 words\n");
        assertThat(result.code()).isEqualTo(7);
    }

    @Test
    void explainsUnknownAndMisusedCommands() throws Exception {
        assertThat(RemoteProbe.run(data, List.of("nothing")).code()).isEqualTo(Command.MISUSED);
        RemoteProbe.Result misused = RemoteProbe.run(data, List.of("break", "misuse"));
        assertThat(misused.code()).isEqualTo(Command.MISUSED);
        assertThat(misused.err()).contains("not like this").contains("usage: ./pluto break");
    }

    @Test
    void reportsFailuresWithTheirReason() throws Exception {
        RemoteProbe.Result failed = RemoteProbe.run(data, List.of("break", "fail"));

        assertThat(failed.code()).isEqualTo(Command.FAILED);
        assertThat(failed.err()).isEqualTo("out of luck\n");
    }

    @Test
    void logsFailuresWithoutWhatWasSaid() throws Exception {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord message) {
                logged.add(message.getMessage() + Arrays.toString(message.getParameters()) + message.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            RemoteProbe.Result result = RemoteProbe.run(data, List.of("break", "my secret words"));

            assertThat(result.code()).isEqualTo(Command.FAILED);
            assertThat(send("break&%zz-secret").statusCode()).isEqualTo(400);
            assertThat(logged).anyMatch(line -> line.contains("IllegalStateException") && line.contains("Broken.run"));
            assertThat(logged).noneMatch(line -> line.contains("secret"));
        } finally {
            root.removeHandler(listener);
        }
    }

    private HttpResponse<String> send(String body) throws Exception {
        String port = RunFile.read(data).getProperty("control.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/run"))
                .header("Authorization", "Bearer the-secret")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void saysSoWhenNothingRuns() throws Exception {
        runFile.close();
        runFile = RunFile.take(data).orElseThrow();

        RemoteProbe.Result result = RemoteProbe.run(data, List.of("echo"));

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("./pluto up");
    }

    private void describe(String secret) {
        runFile.write(Map.of("control.port", Integer.toString(control.open()), "control.secret", secret));
    }

    private static final class Echo implements Command {
        @Override
        public int run(List<String> words, Console console) {
            words.forEach(console::print);
            console.hint(words.size() + " words");
            return 7;
        }
    }

    private static final class Broken implements Command {
        @Override
        public int run(List<String> words, Console console) {
            if (words.equals(List.of("misuse"))) {
                throw new Misuse("not like this");
            }
            if (words.equals(List.of("fail"))) {
                throw new CommandFailure("out of luck");
            }
            throw new IllegalStateException("cannot say " + words);
        }
    }
}
