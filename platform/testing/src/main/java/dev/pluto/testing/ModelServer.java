package dev.pluto.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A model server in a test's hands. It speaks OpenAI's protocol under {@code /v1}, Ollama's under {@code /api} and that of sessions under
 * {@code /scenario} and {@code /chat}, and answers what a script says, streamed at the pace it says.
 */
public final class ModelServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Question> questions = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<String, String> scenarios = new ConcurrentHashMap<>();
    private final Set<String> cookies = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unheard = new AtomicInteger();
    private volatile Function<Question, Answer> script = question -> Answer.of("Fine.");

    private ModelServer(HttpServer server) {
        this.server = server;
    }

    /**
     * What was asked, in whichever protocol.
     *
     * @param authorization the header, {@code null} in letters when there is none
     * @param texts every text in it, in its order: instructions, then turns
     * @param tools names of the tools that were offered
     * @param body all of it
     */
    public record Question(String path, String authorization, List<String> texts, List<String> tools, JsonNode body) {

        /** The last turn. */
        public String newest() {
            return texts.get(texts.size() - 1);
        }
    }

    /** How an answer ends. */
    public enum Ending {
        WHOLE,
        /** Nothing more comes, and the line stays open. */
        STALLED,
        /** The line is cut. */
        BROKEN
    }

    /** A tool call. @param arguments as the model writes them, JSON or not */
    public record Call(String tool, String arguments) {}

    /**
     * What the model says.
     *
     * @param status anything but 200 is answered at once, without words
     * @param pace how long each piece of words takes
     * @param gate which each piece, and the ending, has to pass before
     */
    public record Answer(
            int status, List<String> words, List<Call> calls, Duration pace, Ending ending, ModelGate gate) {

        /** Words, piece by piece, as fast as they go. */
        public static Answer of(String... words) {
            return new Answer(200, List.of(words), List.of(), Duration.ZERO, Ending.WHOLE, ModelGate.open());
        }

        public static Answer refused(int status) {
            return new Answer(status, List.of(), List.of(), Duration.ZERO, Ending.WHOLE, ModelGate.open());
        }

        /** With a call of a tool whose one argument is {@code words}. */
        public Answer calling(String tool, String quoted) {
            return calling(
                    new Call(tool, JSON.createObjectNode().put("words", quoted).toString()));
        }

        public Answer calling(Call call) {
            List<Call> all = new CopyOnWriteArrayList<>(calls);
            all.add(call);
            return new Answer(status, words, List.copyOf(all), pace, ending, gate);
        }

        public Answer at(Duration slower) {
            return new Answer(status, words, calls, slower, ending, gate);
        }

        public Answer ending(Ending other) {
            return new Answer(status, words, calls, pace, other, gate);
        }

        /** Goes on when the test says so. */
        public Answer behind(ModelGate other) {
            return new Answer(status, words, calls, pace, ending, other);
        }
    }

    public static ModelServer start() {
        try {
            ModelServer models =
                    new ModelServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64));
            models.open();
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() {
        server.setExecutor(ModelServer::besides);
        server.createContext("/", exchange -> {
            try (exchange) {
                serve(exchange);
            } catch (IOException gone) {
                unheard.incrementAndGet();
                throw gone;
            }
        });
        server.start();
    }

    /** A slow answer holds up no other. */
    private static void besides(Runnable answer) {
        Thread thread = new Thread(answer, "model-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Without a slash at the end. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on it answers so. */
    public void says(Function<Question, Answer> script) {
        this.script = script;
    }

    /** All that was asked, the oldest first. */
    public List<Question> questions() {
        return List.copyOf(questions);
    }

    /** How many answers were broken off by whoever had asked, as far as something was said to them since. */
    public int unheard() {
        return unheard.get();
    }

    /** How many sessions were asked in; each may be asked in once. */
    public int sessions() {
        return cookies.size();
    }

    private void serve(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String path = exchange.getRequestURI().getPath();
        ModelSpeech speech = new ModelSpeech(exchange);
        if (path.equals("/scenario")) {
            String session = UUID.randomUUID().toString();
            scenarios.put(session, body.path("scenario").asText());
            speech.open(session);
            return;
        }
        String session = ModelSpeech.session(exchange.getRequestHeaders().getFirst("Cookie"));
        boolean isSession = path.equals("/chat");
        if (isSession && (!scenarios.containsKey(session) || !cookies.add(session))) {
            speech.refuse(401);
            return;
        }
        Question question = new Question(
                path,
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                isSession
                        ? List.of(
                                String.valueOf(scenarios.get(session)),
                                body.path("message").asText())
                        : ModelSpeech.texts(body),
                body.path("tools").findValuesAsText("name"),
                body);
        questions.add(question);
        Answer answer = script.apply(question);
        if (answer.status() != 200) {
            speech.refuse(answer.status());
        } else {
            speech.say(path, answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
