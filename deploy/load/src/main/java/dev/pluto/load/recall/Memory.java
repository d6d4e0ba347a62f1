package dev.pluto.load.recall;

import dev.pluto.load.http.Ask;
import dev.pluto.load.http.Asking;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * memory-service as a person who signed in sees it.
 *
 * @param token the person's
 */
record Memory(Asking asking, URI url, String token) {

    private static final String MEMORIES = "/api/v1/memories";
    private static final int TRIES = 100;
    private static final long PAUSE_MILLIS = 100;

    /** Waits until it knows the person, whom it hears of by an event. */
    Memory known() throws InterruptedException {
        Ask list = Ask.get(MEMORIES + "?limit=1").as(token);
        for (int i = 0; i < TRIES; i++) {
            try {
                asking.ask(url, list);
                return this;
            } catch (IllegalStateException notYet) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
        asking.ask(url, list);
        return this;
    }

    /** The same person with another token: one lives a quarter of an hour. */
    Memory with(String fresh) {
        return new Memory(asking, url, fresh);
    }

    Ask telling(JsonObject draft) {
        return Ask.json(HttpMethod.POST, MEMORIES, draft).as(token);
    }

    /** @return its id */
    String tell(JsonObject draft) {
        return asking.ask(url, telling(draft)).getString("id");
    }

    /** @return ids, the best first */
    List<String> search(String question, int limit) {
        String query = URLEncoder.encode(question, StandardCharsets.UTF_8);
        return asking
                .ask(
                        url,
                        Ask.get(MEMORIES + "/search?limit=" + limit + "&query=" + query)
                                .as(token))
                .getJsonArray("items")
                .stream()
                .map(item -> ((JsonObject) item).getString("id"))
                .toList();
    }
}
