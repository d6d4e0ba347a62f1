package dev.pluto.contracts;

import java.util.List;
import java.util.UUID;

/**
 * What a person's texts show of how they write, in their words; sealed in {@code style-learned}.
 *
 * @param texts how many were looked at, their last ones
 * @param phrases with which they agree, the most frequent first
 * @param fields what each field of the style rests on
 */
@SnakeCase
public record StyleLesson(
        @Required int texts,
        @Required List<String> phrases,
        @Required List<Field> fields) {

    /**
     * What one field rests on.
     *
     * @param field of the style, such as {@code emoji_usage}
     * @param counts in texts, words or shares of a hundred, as each says
     * @param examples the latest texts that show it, at most three
     */
    @SnakeCase
    public record Field(
            @Required String field,
            @Required List<Count> counts,
            @Required List<Example> examples) {
        @Override
        public String toString() {
            return "Field[" + field + "]";
        }
    }

    /** @param what such as {@code texts_with_emoji} */
    @SnakeCase
    public record Count(@Required String what, @Required int count) {}

    /** @param text its beginning */
    @SnakeCase
    public record Example(@Required UUID memoryId, @Required String text) {
        @Override
        public String toString() {
            return "Example[" + memoryId + "]";
        }
    }

    @Override
    public String toString() {
        return "StyleLesson[" + texts + "]";
    }
}
