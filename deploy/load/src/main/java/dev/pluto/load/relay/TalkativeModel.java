package dev.pluto.load.relay;

import dev.pluto.load.Figures;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A model server of OpenAI's protocol that takes no time of its own: its first sentence goes out with the question, further ones follow at a
 * steady pace until it has said all or whoever asked is gone. It notes when each of that was.
 */
final class TalkativeModel implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(25);
    private static final int SENTENCES = 120;
    private static final int FEW = 3;

    private final Vertx vertx;
    private final HttpServer server;
    private final Map<String, Exchange> exchanges;

    private TalkativeModel(Vertx vertx, HttpServer server, Map<String, Exchange> exchanges) {
        this.vertx = vertx;
        this.server = server;
        this.exchanges = exchanges;
    }

    /**
     * Starts it on a free port of this machine.
     *
     * @param matters what is talked about, another matter in each call: by it a question is known to be of that call
     */
    static TalkativeModel start(List<String> matters) {
        Vertx vertx = Vertx.vertx();
        Map<String, Exchange> exchanges =
                matters.stream().collect(Collectors.toUnmodifiableMap(matter -> matter, matter -> new Exchange()));
        HttpServer server = vertx.createHttpServer();
        TalkativeModel model = new TalkativeModel(vertx, server, exchanges);
        server.requestHandler(request -> request.bodyHandler(body -> model.answer(request, body)))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return model;
    }

    /** What is to be set as {@code pluto.model.url}. */
    String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/v1";
    }

    /** The newest question about a matter. */
    Exchange about(String matter) {
        return Objects.requireNonNull(exchanges.get(matter), matter);
    }

    private void answer(HttpServerRequest request, Buffer body) {
        long asked = System.nanoTime();
        String question = body.toString();
        String matter = exchanges.keySet().stream()
                .filter(question::contains)
                .findFirst()
                .orElse("");
        HttpServerResponse response = request.response();
        response.setChunked(true).putHeader("Content-Type", "text/event-stream");
        if (matter.isEmpty()) {
            response.end(piece("Fine.", false) + piece("", true) + "data: [DONE]\n\n");
            return;
        }
        Exchange exchange = about(matter);
        int sentences = exchange.isBrokenInto ? SENTENCES : FEW;
        response.closeHandler(gone -> exchange.gone = System.nanoTime());
        exchange.asked = asked;
        exchange.said = System.nanoTime();
        // the next sentence begins with it, by which its end is known
        response.write(piece("Once there lived a " + matter + " who could sing. It ", false));
        vertx.setPeriodic(BETWEEN.toMillis(), new Rest(response, matter, sentences)::next);
    }

    /** What is still to be said of one answer. */
    private final class Rest {

        private final HttpServerResponse response;
        private final String matter;
        private final int sentences;
        private int said;

        Rest(HttpServerResponse response, String matter, int sentences) {
            this.response = response;
            this.matter = matter;
            this.sentences = sentences;
        }

        void next(long timer) {
            if (response.closed()) {
                vertx.cancelTimer(timer);
            } else if (said++ < sentences) {
                response.write(piece(Figures.text("sang song %d of the %s. It ", said, matter), false));
            } else {
                vertx.cancelTimer(timer);
                response.end(piece("slept.", false) + piece("", true) + "data: [DONE]\n\n");
            }
        }
    }

    private static String piece(String words, boolean isEnd) {
        JsonObject delta = isEnd ? new JsonObject() : new JsonObject().put("content", words);
        JsonObject choice =
                new JsonObject().put("index", 0).put("delta", delta).put("finish_reason", isEnd ? "stop" : null);
        JsonObject chunk = new JsonObject()
                .put("id", "answer")
                .put("object", "chat.completion.chunk")
                .put("created", 0)
                .put("model", "talkative")
                .put("choices", new JsonArray().add(choice));
        return "data: " + chunk.encode() + "\n\n";
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** What was asked last about one matter, by {@link System#nanoTime}. Written by the server's thread, read by the call's. */
    static final class Exchange {

        private volatile boolean isBrokenInto;
        private volatile long asked;
        private volatile long said;
        private volatile long gone;

        /** Another question will come. @param isBrokenInto whether its answer is to be long enough to break into */
        void expect(boolean isBrokenInto) {
            this.isBrokenInto = isBrokenInto;
            asked = 0;
            said = 0;
            gone = 0;
        }

        /** Whether the question came. */
        boolean isAsked() {
            return said != 0;
        }

        /** From the question until its first sentence went out. */
        long ownNanos() {
            return said - asked;
        }

        /** When whoever asked hung up; 0 while they have not. */
        long gone() {
            return gone;
        }
    }
}
