package dev.pluto.memory.memory;

import static dev.pluto.memory.memory.MemoryDraft.DEEPEST_CONTEXT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.language.sensitive.SensitiveKind;
import dev.pluto.language.sensitive.SensitiveReader;
import dev.pluto.memory.ranking.Words;
import dev.pluto.protection.BlindIndex;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals and opens the readable part of memories. */
@ApplicationScoped
public class SealedBodies {
    private final ObjectMapper json;
    private final BlindIndex index;
    private final RowByRow rowByRow;
    private final SensitiveReader reader = SensitiveReader.get();

    SealedBodies(ObjectMapper json, BlindIndex index, RowByRow rowByRow) {
        this.json = json;
        this.index = index;
        this.rowByRow = rowByRow;
    }

    /** Lets a memory say what the draft says, sealed; what the draft leaves out is judged from its words. */
    void describe(Memory memory, MemoryDraft draft, PersonKey key, Instant now) {
        MemoryBody body = draft.body();
        memory.describe(draft, ImpressionPolicy.of(body.content()), seal(key, memory.id, body), now);
        Sensitivity judged = Sensitivity.of(draft, reader.kinds(body.meaning()));
        memory.judge(judged, SealedKinds.of(key, memory.id, judged.kinds()));
    }

    /**
     * Why a memory is sensitive, by its words and their vector.
     *
     * @param words as {@link MemoryBody#meaning()} gives them
     */
    public Set<SensitiveKind> kinds(String words, float[] vector) {
        return reader.kinds(words, vector);
    }

    /** Why words are sensitive, by themselves. */
    public Set<SensitiveKind> kinds(String words) {
        return reader.kinds(words);
    }

    /** A memory as its readers see it; what does not open is missing. */
    MemoryView view(Memory memory, PersonKey key) {
        List<String> kinds = rowByRow.read(
                        "memory", memory.id, () -> SealedKinds.open(key, memory.id, memory.sealedKinds))
                .orElse(List.of());
        return MemoryView.of(memory, find(key, memory.id, memory.sealedBody).orElse(null), kinds);
    }

    /** What {@link #open} opens. */
    public byte[] seal(PersonKey key, UUID memoryId, MemoryBody body) {
        try {
            return key.seal(MemoryBody.FIELD, memoryId, json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body is always writable", e);
        }
    }

    /** What {@link #subjectIndex(UUID, String)} finds a memory of this draft by, null when it is about nobody in particular. */
    byte @Nullable [] subjectIndex(UUID userId, MemoryDraft draft) {
        String subject = draft.body().subject();
        return subject == null ? null : subjectIndex(userId, subject);
    }

    /** Finds memories of one subject without its name; the same subject of two people gives two values. */
    byte[] subjectIndex(UUID userId, String subject) {
        return index.of("memory.subject:" + userId, String.join(" ", Words.split(subject)));
    }

    /** What a memory says; empty when it does not open, which is no reason to fail for the others beside it. */
    public Optional<MemoryBody> find(PersonKey key, UUID memoryId, byte[] sealed) {
        return rowByRow.read("memory", memoryId, () -> open(key, memoryId, sealed));
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
