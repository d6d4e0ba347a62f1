package dev.pluto.memory.memories;

import static dev.pluto.memory.memories.MemoryDraft.DEEPEST_CONTEXT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.memory.ranking.Words;
import dev.pluto.protection.BlindIndex;
import dev.pluto.protection.PersonKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Seals and opens the readable part of memories. */
@ApplicationScoped
public class SealedBodies {
    private final ObjectMapper json;
    private final BlindIndex index;

    SealedBodies(ObjectMapper json, BlindIndex index) {
        this.json = json;
        this.index = index;
    }

    public byte[] seal(PersonKey key, UUID memoryId, MemoryBody body) {
        try {
            return key.seal(MemoryBody.FIELD, memoryId, json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body is always writable", e);
        }
    }

    /** Finds memories of one subject without its name; the same subject of two people gives two values. */
    byte[] subjectIndex(UUID userId, String subject) {
        return index.of("memory.subject:" + userId, String.join(" ", Words.split(subject)));
    }

    /** @throws IllegalStateException when the value was not sealed by this class */
    public MemoryBody open(PersonKey key, UUID memoryId, byte[] sealed) {
        try {
            return shallow(json.readValue(key.open(MemoryBody.FIELD, memoryId, sealed), MemoryBody.class));
        } catch (JsonProcessingException e) {
            // the cause would quote the person's words
            throw new IllegalStateException("a stored memory cannot be read");
        }
    }

    /** What was kept before there was a limit could not be written in a list: the words count more than what came with them. */
    private static MemoryBody shallow(MemoryBody body) {
        boolean shown = body.context() == null || JsonLength.Check.isWithin(DEEPEST_CONTEXT, body.context());
        return shown ? body : new MemoryBody(body.content(), null, body.subject(), body.speaker());
    }
}
