package dev.pluto.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person said, did, planned and decided lately; nothing in it is sensitive.
 *
 * @param snapshots the latest day, week and event, as far as there is one
 */
@SnakeCase
public record SnapshotsAnswer(@Required List<Snapshot> snapshots) {

    /**
     * One of them.
     *
     * @param kind {@code daily}, {@code weekly} or {@code event}
     * @param cause of an event
     * @param startsAt inclusive
     * @param endsAt exclusive
     * @param said the most important first, as in the other lists
     */
    @SnakeCase
    public record Snapshot(
            @Required UUID id,
            @Required String kind,
            @Nullable String cause,
            @Required Instant startsAt,
            @Required Instant endsAt,
            @Required List<Sentence> said,
            @Required List<Sentence> done,
            @Required List<Sentence> planned,
            @Required List<Sentence> decided) {
        @Override
        public String toString() {
            return "Snapshot[" + id + "]";
        }
    }

    /**
     * A sentence of it.
     *
     * @param text the person's words told back to them
     * @param day when it was said or done, on their clock
     * @param memories it rests on
     */
    @SnakeCase
    public record Sentence(
            @Required String text,
            @Required LocalDate day,
            @Required List<UUID> memories) {
        @Override
        public String toString() {
            return "Sentence[" + day + "]";
        }
    }

    @Override
    public String toString() {
        return "SnapshotsAnswer[" + snapshots.size() + "]";
    }
}
