package dev.pluto.local.control;

import dev.pluto.local.control.Command.Typed;
import dev.pluto.local.suite.OwnVertx;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes commands from other terminals, on a loopback port, from whoever holds the secret of this run. The body of a request is
 * the words, percent-encoded, joined by {@code &}. The answer is lines: {@code 1} and {@code 2} in front for what goes to
 * standard output and error, {@code 0} for words of a line that goes on, {@code x} for the exit code, which comes last.
 */
final class ControlEndpoint implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ControlEndpoint.class.getName());
    private static final int LONGEST_COMMAND = 64 * 1024;

    private final Map<String, Typed> commands;
    private final String secret;
    private final Vertx vertx = OwnVertx.create();
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "command");
        thread.setDaemon(true);
        return thread;
    });

    ControlEndpoint(Map<String, Typed> commands, String secret) {
        this.commands = Map.copyOf(commands);
        this.secret = secret;
        this.server = vertx.createHttpServer().requestHandler(this::handle);
    }

    /** Opens a free port and returns it. */
    int open() {
        return server.listen(0, "127.0.0.1")
                .map(HttpServer::actualPort)
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private void handle(HttpServerRequest request) {
        if (!isAllowed(request.getHeader("Authorization"))) {
            request.response().setStatusCode(401).end();
            return;
        }
        if (request.method() != HttpMethod.POST || !"/run".equals(request.path())) {
            request.response().setStatusCode(404).end();
            return;
        }
        request.body().onSuccess(body -> {
            if (body.length() > LONGEST_COMMAND) {
                request.response().setStatusCode(413).end();
            } else {
                run(body.toString(StandardCharsets.UTF_8), request.response());
            }
        });
    }

    private boolean isAllowed(@Nullable String header) {
        return header != null
                && MessageDigest.isEqual(
                        ("Bearer " + secret).getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> wordsOf(String body) {
        return Arrays.stream(body.split("&"))
                .filter(word -> !word.isEmpty())
                .map(word -> URLDecoder.decode(word, StandardCharsets.UTF_8))
                .toList();
    }

    private void run(String body, HttpServerResponse response) {
        List<String> words;
        try {
            words = wordsOf(body);
        } catch (IllegalArgumentException notEncoded) {
            // its message repeats what was sent
            response.setStatusCode(400).end();
            return;
        }
        response.setChunked(true).putHeader("Content-Type", "text/plain; charset=utf-8");
        FutureTask<Integer> work = new FutureTask<>(() -> {
            int code = carryOut(words, new Lines(response));
            response.end("x" + code + "\n");
            return code;
        });
        // whoever hangs up wants no answer any more
        response.closeHandler(gone -> work.cancel(true));
        workers.execute(work);
    }

    private int carryOut(List<String> words, Console console) {
        Typed typed = words.isEmpty() ? null : commands.get(words.get(0));
        if (typed == null) {
            console.hint("no such command; ./pluto help lists them");
            return Command.MISUSED;
        }
        try {
            return typed.command().run(words.subList(1, words.size()), console);
        } catch (Command.Misuse misuse) {
            console.hint(String.valueOf(misuse.getMessage()));
            console.hint("usage: ./pluto " + typed.usage());
            return Command.MISUSED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Command.FAILED;
        } catch (CommandFailure failure) {
            console.hint(String.valueOf(failure.getMessage()));
            return Command.FAILED;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a command failed: {0}", Wordless.describe(e));
            console.hint("failed: " + e + " (see the terminal of ./pluto up)");
            return Command.FAILED;
        }
    }

    private record Lines(HttpServerResponse response) implements Console {
        @Override
        public void print(String line) {
            send('1', line);
        }

        @Override
        public void part(String words) {
            send('0', words);
        }

        @Override
        public void hint(String line) {
            send('2', line);
        }

        private void send(char channel, String text) {
            text.lines().forEach(line -> response.write(channel + line + "\n"));
            if (text.isEmpty()) {
                response.write(channel + "\n");
            }
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        vertx.close();
    }
}
