package dev.pluto.memory.style;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.contracts.StyleLesson;
import dev.pluto.events.EventType;
import dev.pluto.events.StyleLearned;
import dev.pluto.memory.person.Writers.Writer;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Tells how somebody writes: {@code style-learned}. */
@ApplicationScoped
class StyleNews {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Outbox outbox;
    private final EventSeal seal;
    private final Clock clock;

    StyleNews(Outbox outbox, EventSeal seal, Clock clock) {
        this.outbox = outbox;
        this.seal = seal;
        this.clock = clock;
    }

    Uni<Void> tell(SqlConnection tx, Writer person, LearnedStyle style) {
        return outbox.add(tx, eventOf(person.userId(), style), person.revision());
    }

    private StyleLearned eventOf(UUID userId, LearnedStyle style) {
        UUID lesson = UUID.randomUUID();
        StyleFold values = style.values();
        return new StyleLearned(
                userId,
                lesson,
                values.usesEmoji(),
                values.formality(),
                values.length(),
                values.manner(),
                values.humor(),
                values.formalTone(),
                seal.seal(Addressee.of(EventType.STYLE_LEARNED.topic(), userId, lesson), written(style.lesson())),
                clock.instant());
    }

    private static String written(StyleLesson lesson) {
        try {
            return JSON.writeValueAsString(lesson);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A lesson is always JSON", e);
        }
    }
}
