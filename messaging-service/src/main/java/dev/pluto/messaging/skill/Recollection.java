package dev.pluto.messaging.skill;
import dev.pluto.messaging.wording.Utterance;
import dev.pluto.messaging.wording.Moments;
import dev.pluto.messaging.wording.SecondPerson;

import dev.pluto.messaging.reply.HeardText;
import dev.pluto.messaging.reply.RecalledMemory;
import dev.pluto.messaging.skill.Skill.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses among what memory recalled and what was said in this very conversation, and retells it to the person.
 *
 * <p>The conversation counts as well because memory learns of a text a moment after it was received: a fact and the
 * question about it may come in the same breath.
 */
final class Recollection {

    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:please|pls|hey|ok|and|also|btw|by the way|fyi|oh|so|well|yes|no|hi|hello|pluto)[,! ]+)*(?:(?:remember|note|don't forget|do not forget|keep in mind|you should know|just so you know|fun fact|please note)(?: that|:|,)?\\s+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RELATIVE_DAY = Pattern.compile(
            "\\b(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening|week|month|year)|last (?:night|week|month|year|\\w+day)|next (?:week|month|year|\\w+day)|now|recently|ago)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])(?<!\\b(?:Dr|Mr|Mrs|Ms|St|Prof)\\.)\\s+");

    private final double leastScore;
    private final double leastOverlap;

    /**
     * @param leastScore memories scored below it count as not found
     * @param leastOverlap share of a question's words that a text of the conversation must have, 0 to 1
     */
    Recollection(double leastScore, double leastOverlap) {
        this.leastScore = leastScore;
        this.leastOverlap = leastOverlap;
    }

    /** The best answer to a text, if there is a good one. */
    Optional<RecalledMemory> best(Turn turn, List<RecalledMemory> recalled) {
        Utterance asked = turn.utterance();
        Optional<RecalledMemory> remembered = recalled.stream().filter(memory -> memory.score() >= leastScore && isFact(memory, turn)).findFirst();
        Optional<RecalledMemory> heard = heard(turn);
        if (remembered.isEmpty() || heard.isEmpty()) {
            return remembered.or(() -> heard);
        }
        double overlap = asked.overlapWith(Utterance.of(remembered.get().content()));
        return heard.get().score() > overlap || (heard.get().score() == overlap && isNewer(heard.get(), remembered.get())) ? heard : remembered;
    }

    /** Retells a memory: its best sentence, in the second person, with the day it was said where its words depend on that. */
    String retold(RecalledMemory memory, Turn turn) {
        String sentence = bestSentence(memory.content(), turn.utterance());
        String told = SecondPerson.sentence(LEAD.matcher(sentence).replaceFirst(""));
        LocalDate today = turn.request().now().atZone(turn.request().profile().zoneId()).toLocalDate();
        if (memory.occurredAt() == null || !RELATIVE_DAY.matcher(told).find()) {
            return told;
        }
        LocalDate said = memory.occurredAt().atZone(turn.request().profile().zoneId()).toLocalDate();
        return said.equals(today) ? told : "You told me on " + Moments.day(said, today) + ": " + told;
    }

    private Optional<RecalledMemory> heard(Turn turn) {
        return Stream.concat(turn.request().history().stream(), turn.request().texts().stream())
                .filter(HeardText::isFromPerson)
                .filter(text -> text.saidAt().compareTo(turn.heard().saidAt()) <= 0)
                .map(text -> scored(text, turn.utterance()))
                .filter(memory -> memory.score() >= leastOverlap && isFact(memory, turn))
                .max(Comparator.comparingDouble(RecalledMemory::score).thenComparing(memory -> Objects.requireNonNull(memory.occurredAt())));
    }

    private static RecalledMemory scored(HeardText text, Utterance asked) {
        return new RecalledMemory(text.messageId(), null, text.text(), null, "person", text.saidAt(), asked.overlapWith(Utterance.of(text.text())));
    }

    /** Neither the question itself, nor another question, nor what we said ourselves, nor a request. */
    private static boolean isFact(RecalledMemory memory, Turn turn) {
        Utterance said = Utterance.of(memory.content());
        return !"assistant".equalsIgnoreCase(memory.speaker())
                && !said.isQuestion()
                && !said.bare().equals(turn.utterance().bare())
                && !said.lower().startsWith("remind me")
                && !said.lower().startsWith("wake me");
    }

    private static boolean isNewer(RecalledMemory one, RecalledMemory other) {
        Instant first = one.occurredAt();
        Instant second = other.occurredAt();
        return first != null && (second == null || first.isAfter(second));
    }

    private static String bestSentence(String content, Utterance asked) {
        var sentences = new ArrayList<>(List.of(SENTENCE_END.split(content.strip())));
        return sentences.stream().max(Comparator.comparingDouble(sentence -> asked.overlapWith(Utterance.of(sentence)))).orElse(content);
    }
}
