package dev.pluto.load.http;

import io.vertx.core.json.JsonObject;
import java.util.function.Function;

/** One after the other: the next request, and what its answer changes. */
public interface Lane {
    Ask next();

    /** Told of what came of it, before the next one. */
    default void heard(JsonObject answer) {}

    /**
     * A session whose tokens are refreshed each time.
     *
     * @param grant with its first refresh token
     * @param refresh how one is sent back; the next stands in the answer
     */
    static Lane refreshing(JsonObject grant, Function<String, Ask> refresh) {
        return new Lane() {
            private String token = grant.getString("refresh_token");

            @Override
            public Ask next() {
                return refresh.apply(token);
            }

            @Override
            public void heard(JsonObject answer) {
                token = answer.getString("refresh_token");
            }
        };
    }
}
