package dev.pluto.messaging.peer;

import dev.pluto.contracts.Contract;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Lists as memory keeps them; items are the same when they read the same, whatever their case. */
final class ListBook {

    private static final int MOST = 200;

    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<UUID, Deed> deeds = new HashMap<>();

    private final Map<UUID, Integer> undone = new HashMap<>();

    private record Deed(String list, List<String> before, List<String> after, JsonObject answer) {}

    synchronized void change(Peer.Request request) throws Exception {
        JsonObject change = request.asked(Contract.LIST_CHANGE);
        UUID deed = UUID.fromString(change.getString("deed"));
        String list = key(change);
        if (!deeds.containsKey(deed)) {
            List<String> before = List.copyOf(all(list));
            JsonObject answer = changed(change, all(list));
            if (all(list).size() > MOST) {
                lists.put(list, new ArrayList<>(before));
                request.problem(409, "memory:list.limit");
                return;
            }
            deeds.put(deed, new Deed(list, before, List.copyOf(all(list)), answer));
        }
        request.answer(200, Contract.LIST, deeds.get(deed).answer());
    }

    private static JsonObject changed(JsonObject change, List<String> items) {
        var changed = new JsonArray();
        var missing = new JsonArray();
        String verb = change.getString("verb");
        if (verb.equals("clear")) {
            items.forEach(changed::add);
            items.clear();
        }
        for (Object asked : change.getJsonArray("items")) {
            String item = String.valueOf(asked);
            boolean isThere = items.stream().anyMatch(item::equalsIgnoreCase);
            if (verb.equals("add") && !isThere) {
                items.add(item);
                changed.add(item);
            } else if (verb.equals("remove")) {
                items.removeIf(item::equalsIgnoreCase);
                (isThere ? changed : missing).add(item);
            }
        }
        return answer(change, items).put("changed", changed).put("missing", missing);
    }

    synchronized void show(Peer.Request request) throws Exception {
        JsonObject wanted = request.asked(Contract.LIST_WANTED);
        request.answer(200, Contract.LIST, answer(wanted, all(key(wanted))));
    }

    synchronized void undo(Peer.Request request) throws Exception {
        JsonObject undo = request.asked(Contract.DEED_UNDO);
        UUID id = UUID.fromString(undo.getString("deed"));
        Deed deed = deeds.get(id);
        boolean isTheirs = deed != null && deed.list().startsWith(undo.getString("user_id"));
        int count = isTheirs ? undone.computeIfAbsent(id, unused -> takeBack(deed)) : 0;
        request.answer(200, Contract.DEED_UNDONE, new JsonObject().put("count", count));
    }

    /** As it was, when nobody changed it since. */
    private int takeBack(Deed deed) {
        if (!all(deed.list()).equals(deed.after())) {
            return 0;
        }
        lists.put(deed.list(), new ArrayList<>(deed.before()));
        return deed.answer().getJsonArray("changed").size();
    }

    synchronized List<String> of(UUID userId, String name) {
        return List.copyOf(all(userId + name.toLowerCase(Locale.ROOT)));
    }

    private static JsonObject answer(JsonObject asked, List<String> items) {
        return new JsonObject()
                .put("list", asked.getString("list"))
                .put("changed", new JsonArray())
                .put("missing", new JsonArray())
                .put("items", new JsonArray(List.copyOf(items)));
    }

    private List<String> all(String list) {
        return lists.computeIfAbsent(list, unused -> new ArrayList<>());
    }

    private static String key(JsonObject asked) {
        return asked.getString("user_id") + asked.getString("list").toLowerCase(Locale.ROOT);
    }
}
