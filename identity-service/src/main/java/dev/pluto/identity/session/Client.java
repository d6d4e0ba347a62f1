package dev.pluto.identity.session;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody signed in from; personal data.
 *
 * @param address IP address, empty when there is none
 * @param agent the user agent, null when it said none
 */
public record Client(String address, @Nullable String agent) {

    private static final int LONGEST_AGENT = 256;

    public Client {
        agent = agent == null || agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT);
    }

    /** As it is sealed. */
    public String json() {
        return new JsonObject().put("address", address).put("agent", agent).encode();
    }

    /** Of {@link #json}. */
    public static Client of(String json) {
        JsonObject read = new JsonObject(json);
        return new Client(read.getString("address", ""), read.getString("agent"));
    }

    @Override
    public String toString() {
        return "Client[hidden]";
    }
}
