package dev.pluto.identity.style;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.contracts.StyleLesson;
import dev.pluto.events.EventType;
import dev.pluto.events.StyleLearned;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What was learnt last of each person, sealed with their key. */
@ApplicationScoped
class Lessons {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PersonKeys keys;
    private final EventSeal events;
    private final RowByRow rowByRow;

    Lessons(PersonKeys keys, EventSeal events, RowByRow rowByRow) {
        this.keys = keys;
        this.events = events;
        this.rowByRow = rowByRow;
    }

    /** @param learnedAt when */
    record Learnt(StyleLesson lesson, Instant learnedAt) {}

    /**
     * Keeps a lesson in the place of an older one. Asked while the person's row is held.
     *
     * @return the phrases of it; empty when what is kept is newer
     */
    Uni<Optional<List<String>>> keep(Mutiny.Session tx, StyleLearned event, long revision) {
        UUID userId = event.userId();
        String words = events.open(
                Addressee.of(EventType.STYLE_LEARNED.topic(), userId, event.lessonId()), event.lessonSealed());
        List<String> phrases = read(words).phrases();
        return tx.find(Lesson.class, userId).chain(kept -> {
            if (kept != null && kept.revision > revision) {
                return Uni.createFrom().item(Optional.empty());
            }
            Lesson lesson = kept == null ? new Lesson(userId) : kept;
            lesson.revision = revision;
            lesson.learnedAt = event.learnedAt();
            return keys.of(tx, userId)
                    .invoke(key -> lesson.sealed = key.seal(Lesson.FIELD, userId, words))
                    .chain(() ->
                            kept == null ? tx.persist(lesson) : Uni.createFrom().voidItem())
                    .replaceWith(Optional.of(phrases));
        });
    }

    /** The last one; empty when there is none or it does not open. */
    Uni<Optional<Learnt>> find(Mutiny.Session tx, UUID userId) {
        return tx.find(Lesson.class, userId).chain(kept -> {
            byte @Nullable [] sealed = kept == null ? null : kept.sealed;
            return sealed == null
                    ? Uni.createFrom().item(Optional.empty())
                    : keys.of(tx, userId).map(key -> opened(key, kept, sealed));
        });
    }

    private Optional<Learnt> opened(PersonKey key, Lesson kept, byte[] sealed) {
        return rowByRow.read(
                "style_lesson",
                kept.userId,
                () -> new Learnt(read(key.open(Lesson.FIELD, kept.userId, sealed)), kept.learnedAt));
    }

    /** Keeps nothing of it but up to where it was learnt, so that what is under way changes nothing. */
    Uni<Void> forget(Mutiny.Session tx, UUID userId) {
        return tx.find(Lesson.class, userId)
                .invoke(kept -> {
                    if (kept != null) {
                        kept.sealed = null;
                    }
                })
                .replaceWithVoid();
    }

    private static StyleLesson read(String words) {
        try {
            return JSON.readValue(words, StyleLesson.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was learnt is no lesson", e);
        }
    }
}
