package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it was told, with the time.
 *
 * @param memoryId the memory of the text it was read from; null when there is none
 * @param isMine whether it is about the person
 * @param attribute what of them: {@code home}, {@code work}
 * @param verb base form of the verb it was told with
 * @param isPlan whether it is something somebody means to do
 * @param isSo whether it says that something is so, rather than that it is not, was or will be
 * @param replaced what was so before; null when it took no other's place
 * @param sentence what it says, in the second person, in the tense it was told in
 */
public record DatedFact(
        UUID id,
        @Nullable UUID memoryId,
        Instant saidAt,
        boolean isMine,
        String attribute,
        String verb,
        boolean isPlan,
        boolean isSo,
        @Nullable Replaced replaced,
        String sentence) {

    /** A fact that was so until then. @param sentence in the past */
    public record Replaced(UUID id, @Nullable UUID memoryId, String sentence) {
        @Override
        public String toString() {
            return "Replaced[" + id + "]";
        }
    }

    static DatedFact of(StoredFact stored, @Nullable UUID memoryId, @Nullable Replaced replaced) {
        Fact fact = stored.fact();
        return new DatedFact(
                stored.id(),
                memoryId,
                fact.saidAt(),
                fact.owner().equals(List.of(Step.ME)),
                fact.attribute(),
                fact.telling().lemma(),
                fact.mode() == Fact.Mode.PLAN,
                fact.isPositive() && fact.mode() == Fact.Mode.PRESENT,
                replaced,
                fact.telling().sentence());
    }

    @Override
    public String toString() {
        return "DatedFact[" + id + "]";
    }
}
