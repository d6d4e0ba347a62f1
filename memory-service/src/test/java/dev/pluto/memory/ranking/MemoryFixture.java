package dev.pluto.memory.ranking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words for memories in tests; the vector is made of the first letters that a test wants to be near. */
final class MemoryFixture {
    static final Words WORDS = Words.of(Locale.ENGLISH);
    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private MemoryFixture() {}

    static IndexedMemory said(String text) {
        return said(text, MONDAY, 0, null, null);
    }

    static IndexedMemory said(String text, Instant at) {
        return said(text, at, 0, null, null);
    }

    static IndexedMemory said(
            String text, Instant at, long ordinal, @Nullable String subject, @Nullable QuantisedVector vector) {
        return IndexedMemory.of(
                new IndexedMemory.Source(id(text), ordinal, "fact", at, null, 0.5, false, text, subject, null, vector),
                WORDS);
    }

    static UUID id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static PersonIndex index(IndexedMemory... memories) {
        return PersonIndex.of(1, Arrays.asList(memories));
    }

    static QuantisedVector towards(double angle) {
        return QuantisedVector.of(new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
    }

    static Question asked(String text) {
        return Question.of(text, null, MONDAY, ZoneOffset.UTC, WORDS);
    }
}
