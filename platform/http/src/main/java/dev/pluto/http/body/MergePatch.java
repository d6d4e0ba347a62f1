package dev.pluto.http.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.pluto.http.problem.InvalidField;
import dev.pluto.http.problem.Problem;
import dev.pluto.http.time.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON merge patch (RFC 7396) over a closed set of members: what is absent stays, what is null goes back to its initial
 * value, what is unknown or of the wrong kind is refused with its pointer. All faults are told at once, by
 * {@link #verify()}.
 */
public final class MergePatch {

    /** The media type; {@code application/json} is read as one too. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonNode body;
    private final String pointer;
    private final List<String> read = new ArrayList<>();
    private final List<InvalidField> errors;

    private MergePatch(JsonNode body, String pointer, List<InvalidField> errors) {
        this.body = body;
        this.pointer = pointer;
        this.errors = errors;
        if (!body.isObject()) {
            errors.add(new InvalidField(pointer, "must be an object"));
        }
    }

    /** @param body the request's body; null when there was none */
    public static MergePatch of(@Nullable JsonNode body) {
        return new MergePatch(body == null ? NullNode.getInstance() : body, "#", new ArrayList<>());
    }

    /**
     * The value of a member after the patch.
     *
     * @param current what it is now
     * @param initial what null means
     * @param reader turns the JSON value into the new one, or throws {@link Refused}
     */
    public <T> T member(String name, T current, T initial, Function<JsonNode, T> reader) {
        read.add(name);
        JsonNode value = body.get(name);
        if (value == null) {
            return current;
        }
        return value.isNull() ? initial : read(name, value, reader).orElse(current);
    }

    /** As {@link #member} for one that may be absent: null removes it. */
    public <T> @Nullable T optional(String name, @Nullable T current, Function<JsonNode, T> reader) {
        read.add(name);
        JsonNode value = body.get(name);
        if (value == null) {
            return current;
        }
        return value.isNull() ? null : read(name, value, reader).orElse(null);
    }

    /** A member as it was sent, where what it is now cannot be told here. */
    public <T> Member<T> find(String name, Function<JsonNode, T> reader) {
        read.add(name);
        JsonNode value = body.get(name);
        return value == null
                ? Member.absent()
                : new Member<>(
                        true, value.isNull() ? null : read(name, value, reader).orElse(null));
    }

    private <T> Optional<T> read(String name, JsonNode value, Function<JsonNode, T> reader) {
        try {
            return Optional.of(reader.apply(value));
        } catch (Refused refused) {
            errors.add(new InvalidField(pointer + "/" + name, refused.rule));
            return Optional.empty();
        }
    }

    /** A member that is itself an object to merge into; null resets it. */
    public <T> T object(String name, T current, T initial, Function<MergePatch, T> merge) {
        read.add(name);
        JsonNode value = body.get(name);
        if (value == null) {
            return current;
        }
        if (value.isNull()) {
            return initial;
        }
        MergePatch inner = new MergePatch(value, pointer + "/" + name, errors);
        T merged = merge.apply(inner);
        inner.refuseUnknown();
        return merged;
    }

    /**
     * Ends the reading.
     *
     * @throws Problem 422 {@code request:invalid} naming every fault
     */
    public void verify() {
        refuseUnknown();
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private void refuseUnknown() {
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            if (!read.contains(member.getKey())) {
                errors.add(new InvalidField(pointer + "/" + escaped(member.getKey()), "is not known"));
            }
        }
    }

    /** RFC 6901, 3. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Reads true or false. */
    public static boolean bool(JsonNode value) {
        require(value.isBoolean(), "must be true or false");
        return value.booleanValue();
    }

    /** Reads text that keeps the rules of {@link PlainText}. */
    public static String text(JsonNode value) {
        require(value.isTextual(), "must be text");
        PlainText.faultOf(value.textValue()).ifPresent(fault -> {
            throw new Refused(fault);
        });
        return value.textValue();
    }

    /** Reads an instant of the years 1 to 9999, to the microsecond. */
    public static Instant instant(JsonNode value) {
        return time(value, Times::instant);
    }

    /** Reads a local time of the years 1 to 9999. */
    public static LocalDateTime localTime(JsonNode value) {
        return time(value, Times::local);
    }

    private static <T> T time(JsonNode value, Function<String, T> reader) {
        require(value.isTextual(), Times.RULE);
        try {
            return reader.apply(value.textValue());
        } catch (DateTimeException e) {
            throw new Refused(Times.RULE);
        }
    }

    /** Reads a number from 0 to 1. */
    public static double share(JsonNode value) {
        require(value.isNumber(), "must be a number");
        double number = value.doubleValue();
        require(number >= 0 && number <= 1, "must be from 0 to 1");
        return number;
    }

    /** Reads one of these words. */
    public static Function<JsonNode, String> oneOf(String... words) {
        List<String> known = List.of(words);
        return value -> {
            require(
                    value.isTextual() && known.contains(value.textValue()),
                    "must be one of " + String.join(", ", known));
            return value.textValue();
        };
    }

    /** @throws Refused with this rule unless it holds */
    public static void require(boolean holds, String rule) {
        if (!holds) {
            throw new Refused(rule);
        }
    }

    /** A value that breaks a rule; the rule is told to the client, the value is not repeated. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String rule;

        /** @param rule as the client is told */
        public Refused(String rule) {
            super(rule, null, false, false);
            this.rule = rule;
        }
    }
}
