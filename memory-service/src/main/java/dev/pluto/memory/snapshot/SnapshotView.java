package dev.pluto.memory.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as clients see it. Made anew of the same memories it is the same, its id and the order of its sentences included.
 *
 * @param kind {@code daily}, {@code weekly} or {@code event}
 * @param cause of an event {@code moved}, {@code new_job} or {@code silence}
 * @param startsAt inclusive; a local midnight
 * @param endsAt exclusive; a local midnight, or the moment of what happened
 * @param zone IANA, whose days and weeks are meant
 * @param firstDay on that clock
 * @param said the most important first, ten at most, as in the lists below
 */
@Schema(name = "Snapshot")
record SnapshotView(
        UUID id,
        UUID userId,
        String kind,
        @Nullable String cause,
        Instant startsAt,
        Instant endsAt,
        String zone,
        LocalDate firstDay,
        List<Sentence> said,
        List<Sentence> done,
        List<Sentence> planned,
        List<Sentence> decided) {

    /**
     * A sentence of it.
     *
     * @param text the person's own words, told back in the second person or quoted
     * @param day when it was said last, or done, on the person's clock
     * @param memories it rests on, as with facts
     * @param tasks that the person said are done, where it rests on them
     * @param habits that rest on the same
     */
    @Schema(name = "SnapshotSentence")
    record Sentence(
            String text, LocalDate day, List<UUID> memories, List<UUID> facts, List<UUID> tasks, List<UUID> habits) {
        static Sentence of(Retold one) {
            return new Sentence(one.text(), one.day(), one.memories(), one.facts(), one.tasks(), one.habits());
        }

        @Override
        public String toString() {
            return "Sentence[" + day + "]";
        }
    }

    static SnapshotView of(Snapshot snapshot) {
        Period period = snapshot.period();
        Cause cause = period.cause();
        Sentences sentences = snapshot.sentences();
        return new SnapshotView(
                snapshot.id(),
                snapshot.userId(),
                period.kind().stored(),
                cause == null ? null : cause.stored(),
                period.start(),
                period.end(),
                period.zone().getId(),
                period.firstDay(),
                all(sentences.said()),
                all(sentences.done()),
                all(sentences.planned()),
                all(sentences.decided()));
    }

    private static List<Sentence> all(List<Retold> list) {
        return list.stream().map(Sentence::of).toList();
    }

    @Override
    public String toString() {
        return "SnapshotView[" + id + "]";
    }
}
