package dev.pluto.messaging.skill;

import dev.pluto.language.TextPattern;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.skill.Skill.Turn;
import dev.pluto.messaging.wording.Moments;
import dev.pluto.messaging.wording.SecondPerson;
import dev.pluto.messaging.wording.Utterance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses among what memory recalled and what was said in this very conversation, and retells it to the person. Memory
 * ranks well but always finds something; whether that is an answer is judged here, because a wrong answer is worse than
 * none.
 *
 * <p>The conversation counts as well because memory learns of a text a moment after it was received: a fact and the
 * question about it may come in the same breath.
 */
final class Recollection {

    private static final Pattern LEAD = TextPattern.ofAnyCase(
            "^(?:(?:please|pls|hey|ok|and|also|btw|by the way|fyi|oh|so|well|yes|no|hi|hello|pluto)[,! "
                    + "]++)*+(?:(?:remember|note|don't forget|do not forget|keep in mind|you should know|just so "
                    + "you know|fun fact|please note)(?: that|:|,)?\\s++)?");
    private static final Pattern RELATIVE_DAY = TextPattern.ofAnyCase(
            "\\b(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening|week|month|year)|last "
                    + "(?:night|week|month|year|\\w+day)|next (?:week|month|year|\\w+day)|now|recently|ago)\\b");
    private static final Pattern SENTENCE_END = TextPattern.of("(?<=[.!?])(?<!\\b(?:Dr|Mr|Mrs|Ms|St|Prof)\\.)\\s+");

    private final SkillsConfig config;

    Recollection(SkillsConfig config) {
        this.config = config;
    }

    /**
     * A memory that may answer.
     *
     * @param overlap share of the question's words it has
     * @param isSure whether to tell it as the answer or as a guess
     */
    record Found(RecalledMemory memory, double overlap, boolean isSure) {}

    /** The best answer to a text, if there is one worth telling. */
    Optional<Found> best(Turn turn, List<RecalledMemory> recalled) {
        // memory's own order decides among equals, so the first maximum is kept
        Optional<Found> remembered = recalled.stream()
                .flatMap(memory -> judged(memory, turn).stream())
                .reduce((one, other) -> other.overlap() > one.overlap() ? other : one);
        Optional<Found> heard = heard(turn);
        if (remembered.isEmpty() || heard.isEmpty()) {
            return remembered.or(() -> heard);
        }
        double lead = heard.get().overlap() - remembered.get().overlap();
        return lead > 0
                        || (lead == 0
                                && isNewer(
                                        heard.get().memory(), remembered.get().memory()))
                ? heard
                : remembered;
    }

    private Optional<Found> judged(RecalledMemory memory, Turn turn) {
        Utterance said =
                Utterance.of(memory.subject() == null ? memory.content() : memory.content() + " " + memory.subject());
        if (!isFact(memory, turn)
                || !said.content().containsAll(turn.utterance().anchors())) {
            return Optional.empty();
        }
        double overlap = turn.utterance().overlapWith(said);
        boolean worthTelling = overlap >= config.guess() || memory.likelihood() >= config.likelihood();
        return worthTelling ? Optional.of(new Found(memory, overlap, overlap >= config.sure())) : Optional.empty();
    }

    private Optional<Found> heard(Turn turn) {
        return Stream.concat(turn.request().history().stream(), turn.request().texts().stream())
                .filter(HeardText::isFromPerson)
                .filter(text -> !text.saidAt().isAfter(turn.heard().saidAt()))
                .map(text -> new RecalledMemory(text.messageId(), null, text.text(), null, null, text.saidAt(), 0))
                .flatMap(memory -> judged(memory, turn).stream())
                .reduce((one, other) ->
                        other.overlap() >= one.overlap() ? other : one); // the later of equals: facts change
    }

    /**
     * Retells a memory: its best sentence, in the second person, with the day it was said where its words depend on
     * that.
     */
    String retold(RecalledMemory memory, Turn turn) {
        String sentence = bestSentence(memory.content(), turn.utterance());
        String told = SecondPerson.sentence(LEAD.matcher(sentence).replaceFirst(""));
        LocalDate today =
                turn.request().now().atZone(turn.request().profile().zoneId()).toLocalDate();
        if (memory.occurredAt() == null || !RELATIVE_DAY.matcher(told).find()) {
            return told;
        }
        LocalDate said =
                memory.occurredAt().atZone(turn.request().profile().zoneId()).toLocalDate();
        return said.equals(today) ? told : "You told me on " + Moments.day(said, today) + ": " + told;
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
        return Stream.of(SENTENCE_END.split(content.strip()))
                .max(Comparator.comparingDouble(sentence -> asked.overlapWith(Utterance.of(sentence))))
                .orElse(content);
    }
}
