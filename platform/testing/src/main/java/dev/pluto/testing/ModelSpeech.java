package dev.pluto.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.pluto.testing.ModelServer.Answer;
import dev.pluto.testing.ModelServer.Ending;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an answer of a {@link ModelServer} as the protocol of its path has it. */
final class ModelSpeech {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long FOREVER = 60_000;

    private final HttpExchange exchange;

    ModelSpeech(HttpExchange exchange) {
        this.exchange = exchange;
    }

    static List<String> texts(JsonNode body) {
        List<String> texts = new ArrayList<>();
        body.path("messages")
                .forEach(message -> texts.add(message.path("content").asText()));
        return List.copyOf(texts);
    }

    static String session(@Nullable String cookie) {
        return cookie == null ? "" : cookie.substring(cookie.indexOf('=') + 1);
    }

    void open(String id) throws IOException {
        exchange.getResponseHeaders().add("Set-Cookie", "session_id=" + id + "; Path=/; HttpOnly");
        send("{}");
    }

    void refuse(int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    void say(String path, Answer answer) throws IOException {
        if (path.equals("/chat")) {
            waitFor(answer.pace().toMillis() * answer.words().size());
            if (answer.ending() == Ending.STALLED) {
                waitFor(FOREVER);
            } else if (answer.ending() == Ending.WHOLE) {
                send(JSON.createObjectNode()
                        .put("response", String.join("", answer.words()))
                        .toString());
            }
            return;
        }
        boolean isOllama = path.startsWith("/api");
        exchange.getResponseHeaders().set("Content-Type", isOllama ? "application/x-ndjson" : "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        List<String> pieces = isOllama ? ollama(answer) : openAi(answer);
        OutputStream out = exchange.getResponseBody();
        for (String piece : pieces) {
            answer.gate().pass();
            waitFor(answer.pace().toMillis());
            out.write(piece.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        if (answer.ending() != Ending.WHOLE) {
            answer.gate().pass();
        }
        if (answer.ending() == Ending.STALLED) {
            waitFor(FOREVER);
        }
    }

    private static List<String> openAi(Answer answer) throws JsonProcessingException {
        List<String> pieces = new ArrayList<>();
        for (String words : answer.words()) {
            ObjectNode delta = JSON.createObjectNode().put("content", words);
            pieces.add(chunk(delta, null));
        }
        for (int i = 0; i < answer.calls().size(); i++) {
            ModelServer.Call call = answer.calls().get(i);
            int half = call.arguments().length() / 2;
            pieces.add(chunk(part(i, call.tool(), call.arguments().substring(0, half)), null));
            pieces.add(chunk(part(i, null, call.arguments().substring(half)), null));
        }
        if (answer.ending() == Ending.WHOLE) {
            pieces.add(chunk(JSON.createObjectNode(), answer.calls().isEmpty() ? "stop" : "tool_calls")
                    + "data: [DONE]\n\n");
        }
        return pieces;
    }

    private static ObjectNode part(int index, @Nullable String tool, String arguments) {
        ObjectNode delta = JSON.createObjectNode();
        ObjectNode call = delta.putArray("tool_calls").addObject().put("index", index);
        ObjectNode function = call.putObject("function").put("arguments", arguments);
        if (tool != null) {
            call.put("id", "call-" + index).put("type", "function");
            function.put("name", tool);
        }
        return delta;
    }

    private static String chunk(ObjectNode delta, @Nullable String end) throws JsonProcessingException {
        ObjectNode chunk = JSON.createObjectNode()
                .put("id", "answer")
                .put("object", "chat.completion.chunk")
                .put("created", 0)
                .put("model", "scripted");
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.put("finish_reason", end);
        return "data: " + JSON.writeValueAsString(chunk) + "\n\n";
    }

    private static List<String> ollama(Answer answer) throws JsonProcessingException {
        List<String> pieces = new ArrayList<>();
        for (String words : answer.words()) {
            pieces.add(line(message(words), false));
        }
        for (ModelServer.Call call : answer.calls()) {
            ObjectNode message = message("");
            ObjectNode function = message.putArray("tool_calls")
                    .addObject()
                    .putObject("function")
                    .put("name", call.tool());
            function.set("arguments", JSON.readTree(call.arguments()));
            pieces.add(line(message, false));
        }
        if (answer.ending() == Ending.WHOLE) {
            pieces.add(line(message(""), true));
        }
        return pieces;
    }

    private static ObjectNode message(String words) {
        return JSON.createObjectNode().put("role", "assistant").put("content", words);
    }

    private static String line(ObjectNode message, boolean isLast) throws JsonProcessingException {
        ObjectNode line = JSON.createObjectNode().put("model", "scripted").put("created_at", "2026-11-21T12:00:00Z");
        line.set("message", message);
        line.put("done", isLast);
        if (isLast) {
            line.put("done_reason", "stop").put("prompt_eval_count", 1).put("eval_count", 1);
        }
        return JSON.writeValueAsString(line) + "\n";
    }

    private void send(String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void waitFor(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the server is closed", e);
        }
    }
}
