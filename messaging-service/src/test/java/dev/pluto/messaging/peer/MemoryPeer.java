package dev.pluto.messaging.peer;

import dev.pluto.contracts.Contract;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Speaks memory's part: recalls everything it was given about a person, keeps facts in a {@link FactBook} and lists in a
 * {@link ListBook}, and has a vector for every text.
 */
public final class MemoryPeer extends Peer {

    private static final int VECTOR = 384;

    private final Map<UUID, List<JsonObject>> memories = new ConcurrentHashMap<>();
    private final Map<UUID, List<JsonObject>> snapshots = new ConcurrentHashMap<>();
    private final FactBook facts = new FactBook();
    private final ListBook lists = new ListBook();
    private volatile float[] vectorFor;

    @Override
    void handle(Request request) throws Exception {
        String path = request.path().substring("/api/v1/internal/".length());
        switch (path) {
            case "facts/remember" -> facts.remember(request);
            case "facts/answer" -> facts.answer(request);
            case "facts/forget" -> facts.forget(request);
            case "facts/recount" -> facts.recount(request);
            case "facts/undo" -> facts.undo(request);
            case "subjects/count" -> facts.countSubject(request);
            case "subjects/forget" -> facts.forgetSubject(request);
            case "lists/change" -> lists.change(request);
            case "lists/show" -> lists.show(request);
            case "lists/undo" -> lists.undo(request);
            case "vectors" -> vectors(request);
            case "snapshots" -> snapshots(request);
            default -> recall(request);
        }
    }

    /** By no contract what a test made it remember may be none. */
    private void recall(Request request) throws Exception {
        UUID userId = UUID.fromString(request.asked(Contract.RECALL_QUESTION).getString("user_id"));
        request.answer(
                200,
                new JsonObject(Contract.RECALL.sample())
                        .put("memories", new JsonArray(List.copyOf(memories.getOrDefault(userId, List.of()))))
                        .encode());
    }

    private void snapshots(Request request) throws Exception {
        UUID userId = UUID.fromString(request.asked(Contract.SNAPSHOTS_WANTED).getString("user_id"));
        request.answer(
                200,
                Contract.SNAPSHOTS,
                new JsonObject()
                        .put("snapshots", new JsonArray(List.copyOf(snapshots.getOrDefault(userId, List.of())))));
    }

    private void vectors(Request request) throws Exception {
        var vectors = new JsonArray();
        request.asked(Contract.VECTORS_WANTED)
                .getJsonArray("texts")
                .forEach(text -> vectors.add(bytes(vectorFor == null ? vectorOf(String.valueOf(text)) : vectorFor)));
        request.answer(200, Contract.VECTORS, new JsonObject().put("vectors", vectors));
    }

    /** A vector of length 1 that is a text's own. */
    public static float[] vectorOf(String text) {
        Random random = new Random(text.hashCode());
        float[] vector = new float[VECTOR];
        double square = 0;
        for (int i = 0; i < VECTOR; i++) {
            vector[i] = (float) random.nextGaussian();
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < VECTOR; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    /** As Jackson has bytes: Vert.x' own JSON would use the other alphabet of base64. */
    private static String bytes(float[] vector) {
        var buffer = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(vector);
        return Base64.getEncoder().encodeToString(buffer.array());
    }

    /** From now on every text has this, even if it is no vector. */
    public void hasVectorsOf(float[] any) {
        vectorFor = any;
    }

    @Override
    public void comeBack() {
        super.comeBack();
        vectorFor = null;
    }

    /** Something that is not about what is asked, unless its words are. */
    public void remembers(UUID userId, String content, String occurredAt) {
        remembers(
                userId,
                memory().put("content", content).put("occurred_at", occurredAt).put("likelihood", 0.1));
    }

    /** Anything, even what no memory is. */
    public void remembers(UUID userId, JsonObject memory) {
        memories.computeIfAbsent(userId, unused -> new CopyOnWriteArrayList<>()).add(memory);
    }

    /** A day of a person that ended at a moment, with one plan and one decision. */
    public void sums(UUID userId, String startsAt, String endsAt, String planned, String decided) {
        JsonObject snapshot = new JsonObject(Contract.SNAPSHOTS.sample())
                .getJsonArray("snapshots")
                .getJsonObject(0)
                .put("id", UUID.randomUUID().toString())
                .put("starts_at", startsAt)
                .put("ends_at", endsAt);
        snapshot.getJsonArray("planned").getJsonObject(0).put("text", planned);
        snapshot.getJsonArray("decided").getJsonObject(0).put("text", decided);
        snapshots
                .computeIfAbsent(userId, unused -> new CopyOnWriteArrayList<>())
                .add(snapshot);
    }

    /** What a text tells, each a sentence in the second person. Of others only those that begin with "my" tell something. */
    public void reads(String text, String... sentences) {
        facts.reads(text, List.of(sentences));
    }

    /** What a question is answered with. Others by any fact that shares a word of four letters. */
    public void answers(UUID userId, String question, String sentence, double likelihood) {
        facts.answers(userId, question, sentence, likelihood);
    }

    /** The facts of a person, the oldest first. */
    public List<String> facts(UUID userId) {
        return facts.of(userId);
    }

    /** What stands on a list of a person. */
    public List<String> list(UUID userId, String name) {
        return lists.of(userId, name);
    }

    /** A memory as the contract has it, to be changed. */
    public static JsonObject memory() {
        return new JsonObject(Contract.RECALL.sample())
                .getJsonArray("memories")
                .getJsonObject(0)
                .put("id", UUID.randomUUID().toString());
    }
}
