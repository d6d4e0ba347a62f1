package dev.pluto.person;

import io.vertx.core.json.JsonObject;

/**
 * One row of a person as it is given to them. Hides itself when printed.
 *
 * @param table where it is kept
 * @param values by the names of columns, opened; {@code unreadable} is true where something in it does not open
 */
public record PersonRecord(String table, JsonObject values) {
    @Override
    public String toString() {
        return "PersonRecord[" + table + "]";
    }
}
