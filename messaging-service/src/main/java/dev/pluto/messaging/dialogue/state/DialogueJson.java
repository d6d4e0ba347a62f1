package dev.pluto.messaging.dialogue.state;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.pluto.language.time.Reading;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.tool.Effect;
import dev.pluto.messaging.tool.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A {@link Dialogue} as it is kept. Its types are named by their classes, so that a release with other ones reads none of it
 * rather than something else.
 */
public final class DialogueJson {

    /** Another number means that nothing kept before is read. */
    private static final int VERSION = 1;

    private static final List<Class<?>> KINDS =
            List.of(Aim.class, Act.class, Question.class, Reading.class, Outcome.Done.class);

    private static final ObjectMapper JSON = mapper();

    private DialogueJson() {}

    private record Kept(int version, Dialogue dialogue) {}

    public static String write(Dialogue dialogue) {
        try {
            return JSON.writeValueAsString(new Kept(VERSION, dialogue));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dialogue cannot be written");
        }
    }

    /** @return empty for one of another release */
    public static Optional<Dialogue> read(String json) {
        try {
            Kept kept = JSON.readValue(json, Kept.class);
            return kept.version() == VERSION ? Optional.ofNullable(kept.dialogue()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static ObjectMapper mapper() {
        JsonMapper.Builder json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addMixIn(Effect.class, EffectForm.class);
        KINDS.forEach(kind -> {
            json.addMixIn(kind, Kind.class);
            register(kind, json);
        });
        return json.build();
    }

    private static void register(Class<?> kind, JsonMapper.Builder json) {
        for (Class<?> one : kind.getPermittedSubclasses()) {
            if (one.isSealed()) {
                register(one, json);
            } else {
                json.registerSubtypes(new NamedType(one, one.getSimpleName()));
            }
        }
    }

    /** One of several records, told apart by name. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Kind {}

    /** An effect that a tool had, and that was kept: nobody but a tool made it. */
    private abstract static class EffectForm {
        @JsonProperty
        private UUID deed;

        @JsonProperty
        private Instant at;

        @JsonCreator
        EffectForm(@JsonProperty("deed") UUID deed, @JsonProperty("at") Instant at) {
            this.deed = deed;
            this.at = at;
        }
    }
}
