package dev.pluto.local.control;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Recorded conversations: a JSON array of {@code {"turns": [{"text": …}, …]}}; what else is in them is not needed here. */
final class Recording {

    private static final int LONGEST_TEXT = 1_600;

    private Recording() {}

    /**
     * Reads a file.
     *
     * @return the texts of each conversation, in order, as a phone would send them: long ones in pieces
     */
    static List<List<String>> read(Path file) {
        try {
            List<List<String>> conversations = new ArrayList<>();
            for (Object conversation : new JsonArray(Files.readString(file))) {
                conversations.add(textsOf((JsonObject) conversation));
            }
            return conversations;
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + file);
        } catch (DecodeException | ClassCastException e) {
            throw new CommandFailure(file + " is no recording: an array of {\"turns\": [{\"text\": …}]} is expected");
        }
    }

    private static List<String> textsOf(JsonObject conversation) {
        List<String> texts = new ArrayList<>();
        for (Object turn : conversation.getJsonArray("turns", new JsonArray())) {
            String text = ((JsonObject) turn).getString("text", "").strip();
            for (int from = 0; from < text.length(); from += LONGEST_TEXT) {
                texts.add(text.substring(from, Math.min(text.length(), from + LONGEST_TEXT)));
            }
        }
        return texts;
    }
}
