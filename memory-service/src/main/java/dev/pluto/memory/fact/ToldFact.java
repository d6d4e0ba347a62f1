package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact as others may read it.
 *
 * @param memoryId the memory of the text it was read from; null when there is none
 * @param messageId the text
 * @param owner whom it is about, as the person would say: "me", "my sister", "my sister's boat", "tom"
 * @param name what its owner is called, where it tells that; null for any other fact and for the person's own name
 * @param attribute what of them: {@code name}, {@code home}, {@code work}, {@code number|be}
 * @param subject whom it is about, as it is told: "your sister Anna", "Tom"
 * @param value the person's own words for what it says: "in Leeds"
 * @param isSo whether it says that something is so now, rather than that it is not, was or will be
 * @param isOpen whether nothing newer holds in its place
 * @param isKept false when it was taken back, put right or forgotten, and nobody sees it any more
 * @param isSensitive whether the memory of the text is
 * @param sentence what it says, in the second person
 */
public record ToldFact(
        UUID id,
        @Nullable UUID memoryId,
        UUID messageId,
        String owner,
        @Nullable String name,
        String attribute,
        String subject,
        String value,
        boolean isSo,
        boolean isOpen,
        boolean isKept,
        boolean isSensitive,
        String sentence) {

    static ToldFact of(StoredFact stored, @Nullable UUID memoryId, boolean isKept, boolean isSensitive, Instant now) {
        Fact fact = stored.fact();
        boolean isName = fact.attribute().equals(Fact.NAME)
                && fact.isPositive()
                && !fact.owner().equals(List.of(Step.ME));
        return new ToldFact(
                stored.id(),
                memoryId,
                stored.messageId(),
                owner(fact.owner()),
                isName ? fact.telling().value() : null,
                fact.attribute(),
                fact.telling().subject(),
                fact.telling().value(),
                isKept && fact.isPositive() && fact.isPresent(now),
                fact.closedAt() == null && isKept,
                isKept,
                isSensitive,
                fact.sentence(now));
    }

    private static String owner(List<Step> steps) {
        boolean isMine = steps.get(0).equals(Step.ME);
        if (isMine && steps.size() == 1) {
            return Step.ME.head();
        }
        String way = steps.subList(isMine ? 1 : 0, steps.size()).stream()
                .map(step -> Stream.concat(step.modifiers().stream(), Stream.of(step.head()))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("'s "));
        return isMine ? "my " + way : way;
    }

    @Override
    public String toString() {
        return "ToldFact[" + id + "]";
    }
}
