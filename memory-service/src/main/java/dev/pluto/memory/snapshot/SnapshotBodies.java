package dev.pluto.memory.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Seals and opens the sentences of snapshots. */
@ApplicationScoped
class SnapshotBodies {
    /** Associated data of the sealed value. */
    private static final String FIELD = "snapshot.body";

    private final ObjectMapper json;
    private final RowByRow rowByRow;

    SnapshotBodies(ObjectMapper json, RowByRow rowByRow) {
        this.json = json;
        this.rowByRow = rowByRow;
    }

    byte[] seal(PersonKey key, UUID id, Sentences sentences) {
        return key.seal(FIELD, id, written(sentences));
    }

    /** As JSON. */
    String written(Sentences sentences) {
        try {
            return json.writeValueAsString(sentences);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("sentences are always writable", e);
        }
    }

    /** Empty when it does not open, which is no reason to fail for the others beside it. */
    Optional<Sentences> find(PersonKey key, UUID id, byte[] sealed) {
        return rowByRow.read("snapshot", id, () -> open(key, id, sealed));
    }

    /** @throws IllegalStateException when the value was not sealed by this class */
    Sentences open(PersonKey key, UUID id, byte[] sealed) {
        try {
            return json.readValue(key.open(FIELD, id, sealed), Sentences.class);
        } catch (JsonProcessingException e) {
            // the cause would quote the person's words
            throw new IllegalStateException("a stored snapshot cannot be read");
        }
    }
}
