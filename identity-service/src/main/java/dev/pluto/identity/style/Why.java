package dev.pluto.identity.style;

import dev.pluto.contracts.StyleLesson;
import dev.pluto.contracts.StyleLesson.Count;
import dev.pluto.contracts.StyleLesson.Example;
import dev.pluto.identity.account.Person;
import dev.pluto.identity.account.Profile.StyleProfile;
import dev.pluto.identity.account.StyleField;
import dev.pluto.identity.style.Lessons.Learnt;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is spoken to as they are.
 *
 * @param texts of theirs that were looked at, their last ones; 0 while nothing was learnt
 * @param learnedAt when they were; null while nothing was learnt
 * @param fields each of the style
 */
@Schema(description = "Why somebody is spoken to as they are")
record Why(int texts, @Nullable Instant learnedAt, List<Field> fields) {

    /**
     * One field.
     *
     * @param field its name
     * @param value what it is: a boolean, a number, a text or texts
     * @param from pinned as the person said, learned from their texts, or given as to everybody
     * @param counts what their texts show of it
     * @param examples the latest that do, at most three
     */
    @Schema(name = "WhyField")
    record Field(
            @Schema(examples = "emoji_usage") String field,
            Object value,

            @Schema(enumeration = {"pinned", "learned", "given"})
            String from,

            List<Counted> counts,
            List<Shown> examples) {
        @Override
        public String toString() {
            return "Field[" + field + "]";
        }
    }

    /**
     * What was counted.
     *
     * @param what such as texts_with_emoji, in texts or words as it says; of phrases the phrase
     */
    record Counted(String what, int count) {
        @Override
        public String toString() {
            return "Counted[hidden]";
        }
    }

    /**
     * A text.
     *
     * @param memoryId under which it is remembered
     * @param text its beginning
     */
    record Shown(String memoryId, String text) {
        @Override
        public String toString() {
            return "Shown[" + memoryId + "]";
        }
    }

    static Why of(Person person, Optional<Learnt> learnt) {
        StyleProfile style = person.profile().styleProfile();
        Set<StyleField> pinned = person.pinned();
        Set<StyleField> learned = person.learned();
        return new Why(
                learnt.map(last -> last.lesson().texts()).orElse(0),
                learnt.map(Learnt::learnedAt).orElse(null),
                Arrays.stream(StyleField.values())
                        .map(field -> field(
                                field,
                                field.of(style),
                                pinned.contains(field) ? "pinned" : learned.contains(field) ? "learned" : "given",
                                learnt))
                        .toList());
    }

    private static Field field(StyleField field, Object value, String from, Optional<Learnt> learnt) {
        Optional<StyleLesson.Field> shown = learnt.stream()
                .flatMap(last -> last.lesson().fields().stream())
                .filter(one -> one.field().equals(field.title()))
                .findFirst();
        return new Field(
                field.title(),
                value,
                from,
                shown.map(one -> one.counts().stream().map(Why::counted).toList())
                        .orElse(List.of()),
                shown.map(one -> one.examples().stream().map(Why::shown).toList())
                        .orElse(List.of()));
    }

    private static Counted counted(Count count) {
        return new Counted(count.what(), count.count());
    }

    private static Shown shown(Example example) {
        return new Shown(example.memoryId().toString(), example.text());
    }

    @Override
    public String toString() {
        return "Why[" + texts + "]";
    }
}
