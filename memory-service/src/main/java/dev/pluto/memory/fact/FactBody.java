package dev.pluto.memory.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.fact.Fact.Mode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The readable part of a stored fact, sealed as JSON. */
record FactBody(
        List<Noun> owner,
        String attribute,
        boolean single,
        List<String> about,
        List<String> values,
        String subject,
        String verb,
        String lemma,
        String value,
        String after,
        boolean positive,
        boolean temporary,
        int start,
        int end) {

    /** Associated data of the sealed value: a body moved to another column does not open. */
    static final String FIELD = "fact.body";

    record Noun(String head, List<String> modifiers, boolean animate) {}

    static FactBody of(Fact fact) {
        Telling telling = fact.telling();
        return new FactBody(
                fact.owner().stream()
                        .map(step -> new Noun(step.head(), List.copyOf(step.modifiers()), step.isAnimate()))
                        .toList(),
                fact.attribute(),
                fact.isSingle(),
                List.copyOf(fact.about()),
                List.copyOf(fact.values()),
                telling.subject(),
                telling.verb(),
                telling.lemma(),
                telling.value(),
                telling.after(),
                fact.isPositive(),
                fact.isTemporary(),
                fact.start(),
                fact.end());
    }

    Fact fact(String handle, Mode mode, Instant saidAt, @Nullable Instant endsAt, @Nullable Instant closedAt) {
        List<Step> steps = owner.stream()
                .map(noun -> new Step(noun.head(), Set.copyOf(noun.modifiers()), noun.animate()))
                .toList();
        return new Fact(
                handle,
                steps,
                attribute,
                single,
                Set.copyOf(about),
                new LinkedHashSet<>(values),
                telling(),
                positive,
                mode,
                temporary,
                endsAt,
                saidAt,
                closedAt,
                start,
                end);
    }

    private Telling telling() {
        return new Telling(subject, verb, lemma, value, after);
    }

    /** What it says, as it was told. */
    String sentence() {
        return telling().sentence();
    }

    String toJson(ObjectMapper json) {
        try {
            return json.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body is always writable", e);
        }
    }

    static FactBody ofJson(ObjectMapper json, String text) {
        try {
            return json.readValue(text, FactBody.class);
        } catch (JsonProcessingException e) {
            // the cause would quote the person's words
            throw new IllegalStateException("a stored fact cannot be read");
        }
    }

    @Override
    public String toString() {
        return "FactBody[sealed]";
    }
}
