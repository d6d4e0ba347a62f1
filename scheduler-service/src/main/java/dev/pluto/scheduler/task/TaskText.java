package dev.pluto.scheduler.task;

import dev.pluto.protection.PersonKey;
import java.util.UUID;

/** The text of a task, sealed with the key of the person it belongs to, for its column and its row alone. */
public final class TaskText {

    private static final String FIELD = "task.what";

    private TaskText() {}

    public static byte[] seal(PersonKey key, UUID taskId, String text) {
        return key.seal(FIELD, taskId, text);
    }

    /** @throws RuntimeException when it does not open: altered, of another row, or sealed with another key */
    public static String open(PersonKey key, UUID taskId, byte[] sealed) {
        return key.open(FIELD, taskId, sealed);
    }
}
