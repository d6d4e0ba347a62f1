package dev.pluto.load.identity;

import io.vertx.core.json.JsonObject;

/** One after the other: the next request, and what its answer changes. */
interface Lane {
    Ask next();

    /** Told of what came of it, before the next one. */
    default void heard(JsonObject answer) {}
}
