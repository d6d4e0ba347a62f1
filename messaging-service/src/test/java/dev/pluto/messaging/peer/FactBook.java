package dev.pluto.messaging.peer;

import dev.pluto.contracts.Contract;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Facts as memory keeps them, without its understanding: what a text tells and what answers a question is mostly said by the test. */
final class FactBook {

    private final Map<UUID, List<Fact>> byPerson = new HashMap<>();
    private final Map<UUID, JsonObject> deeds = new HashMap<>();
    private final Map<UUID, List<Fact>> forgotten = new HashMap<>();
    private final Map<UUID, Integer> undone = new HashMap<>();
    private final Map<String, List<String>> readings = new HashMap<>();
    private final Map<String, JsonObject> answers = new HashMap<>();

    private record Fact(UUID id, UUID deed, String sentence) {}

    synchronized void remember(Peer.Request request) throws Exception {
        JsonObject told = request.asked(Contract.FACT_TOLD);
        UUID deed = id(told, "message_id");
        JsonObject kept =
                deeds.computeIfAbsent(deed, unused -> kept(id(told, "user_id"), deed, told.getString("text")));
        request.answer(200, Contract.FACTS_KEPT, kept);
    }

    private JsonObject kept(UUID userId, UUID deed, String text) {
        List<String> sentences = readings.getOrDefault(text, read(text));
        sentences.forEach(sentence -> all(userId).add(new Fact(UUID.randomUUID(), deed, sentence)));
        return new JsonObject(Contract.FACTS_KEPT.sample())
                .put("handle", deed.toString())
                .put("facts", new JsonArray(sentences));
    }

    private static List<String> read(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith("my ") && !text.endsWith("?")
                ? List.of("Your " + text.substring(3) + ".")
                : List.of();
    }

    synchronized void answer(Peer.Request request) throws Exception {
        JsonObject asked = request.asked(Contract.FACT_QUESTION);
        UUID userId = id(asked, "user_id");
        String question = asked.getString("question");
        JsonObject answer = answers.get(userId + question);
        request.answer(200, Contract.FACT_ANSWER, answer == null ? found(userId, question) : answer);
    }

    private JsonObject found(UUID userId, String question) {
        return all(userId).stream()
                .filter(fact -> sharesWord(fact.sentence(), question))
                .reduce((older, newer) -> newer)
                .map(fact -> answer("fact", fact.sentence(), 0.9))
                .orElseGet(() -> answer("unknown", "", 0));
    }

    private static JsonObject answer(String kind, String sentence, double likelihood) {
        return new JsonObject()
                .put("kind", kind)
                .put("sentence", sentence)
                .put("likelihood", likelihood)
                .put("facts", new JsonArray());
    }

    synchronized void forget(Peer.Request request) throws Exception {
        JsonObject wish = request.asked(Contract.FACT_WISH);
        UUID deed = id(wish, "message_id");
        JsonObject answer = deeds.get(deed);
        if (answer == null) {
            answer = forgotten(id(wish, "user_id"), deed, wish.getString("words"));
        }
        request.answer(200, Contract.FACTS_FORGOTTEN, answer);
    }

    private JsonObject forgotten(UUID userId, UUID deed, String words) {
        List<Fact> meant = all(userId).stream()
                .filter(fact -> fact.sentence().equals(words))
                .toList();
        if (meant.isEmpty()) {
            meant = all(userId).stream()
                    .filter(fact -> sharesWord(fact.sentence(), words))
                    .toList();
        }
        boolean clear = meant.size() == 1;
        var answer = new JsonObject().put("ids", new JsonArray()).put("candidates", new JsonArray());
        meant.forEach(fact -> answer.getJsonArray("candidates")
                .add(new JsonObject().put("id", fact.id().toString()).put("sentence", fact.sentence())));
        if (clear) {
            answer.getJsonArray("ids").add(meant.get(0).id().toString());
            all(userId).removeAll(meant);
            forgotten.put(deed, meant);
            deeds.put(deed, answer);
        }
        return answer;
    }

    synchronized void countSubject(Peer.Request request) throws Exception {
        JsonObject wish = request.asked(Contract.SUBJECT_WISH);
        int count = about(id(wish, "user_id"), wish.getString("subject")).size();
        request.answer(200, Contract.SUBJECT_COUNT, new JsonObject().put("count", count));
    }

    synchronized void forgetSubject(Peer.Request request) throws Exception {
        JsonObject order = request.asked(Contract.SUBJECT_ORDER);
        JsonObject answer = deeds.computeIfAbsent(id(order, "message_id"), unused -> {
            List<Fact> meant = about(id(order, "user_id"), order.getString("subject"));
            all(id(order, "user_id")).removeAll(meant);
            return new JsonObject().put("count", meant.size());
        });
        request.answer(200, Contract.SUBJECT_COUNT, answer);
    }

    private List<Fact> about(UUID userId, String subject) {
        return all(userId).stream()
                .filter(fact -> sharesWord(fact.sentence(), subject))
                .toList();
    }

    synchronized void recount(Peer.Request request) throws Exception {
        JsonObject wanted = request.asked(Contract.FACTS_WANTED);
        List<String> all = of(id(wanted, "user_id"));
        var groups = new JsonArray();
        if (!all.isEmpty()) {
            groups.add(new JsonObject()
                    .put("about", "you")
                    .put(
                            "facts",
                            new JsonArray(all.stream()
                                    .limit(wanted.getInteger("limit", 50))
                                    .toList())));
        }
        request.answer(
                200,
                Contract.FACTS_KNOWN,
                new JsonObject().put("groups", groups).put("total", all.size()));
    }

    synchronized void undo(Peer.Request request) throws Exception {
        JsonObject undo = request.asked(Contract.DEED_UNDO);
        UUID deed = id(undo, "deed");
        int count = undone.computeIfAbsent(deed, unused -> takeBack(deed, all(id(undo, "user_id"))));
        request.answer(200, Contract.DEED_UNDONE, new JsonObject().put("count", count));
    }

    private int takeBack(UUID deed, List<Fact> facts) {
        int before = facts.size();
        facts.removeIf(fact -> fact.deed().equals(deed));
        int gone = before - facts.size();
        List<Fact> back = forgotten.getOrDefault(deed, List.of());
        facts.addAll(back);
        return gone + back.size();
    }

    synchronized void reads(String text, List<String> sentences) {
        readings.put(text, sentences);
    }

    synchronized void answers(UUID userId, String question, String sentence, double likelihood) {
        answers.put(userId + question, answer("fact", sentence, likelihood));
    }

    synchronized List<String> of(UUID userId) {
        return all(userId).stream().map(Fact::sentence).toList();
    }

    private List<Fact> all(UUID userId) {
        return byPerson.computeIfAbsent(userId, unused -> new ArrayList<>());
    }

    private static boolean sharesWord(String sentence, String words) {
        List<String> asked = words(words);
        return words(sentence).stream().anyMatch(word -> word.length() > 3 && asked.contains(word));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    }

    private static UUID id(JsonObject asked, String member) {
        return UUID.fromString(asked.getString(member));
    }
}
