package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Read;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.dialogue.state.Judgement;
import dev.pluto.messaging.dialogue.state.Judgement.Verdict;
import dev.pluto.messaging.dialogue.state.Rested;
import java.util.List;
import java.util.Optional;

/**
 * Whether the text behind an answer that rested on memories says that it is right or wrong. What is not clear says neither: a question,
 * an order, an "ok", the next matter.
 */
public final class Judging {

    /** A piece of so few words is read with the one behind it: "no", "thanks". */
    private static final int FEW_WORDS = 2;

    private Judging() {}

    /**
     * What a text says of the answer before it.
     *
     * @param dialogue as that answer left it; where it asked something too, a yes or no answers that
     * @param reads of one text, in their order
     */
    public static Optional<Judgement> of(Dialogue dialogue, List<Read> reads) {
        Rested rested = dialogue.rested();
        if (rested == null || reads.isEmpty()) {
            return Optional.empty();
        }
        Read first = reads.get(0);
        var at = first.text().saidAt();
        return rested.isFresh(at) && dialogue.at(at).pending().isEmpty()
                ? verdict(first, words(reads))
                        .map(said -> new Judgement(first.text().messageId(), said, rested))
                : Optional.empty();
    }

    private static String words(List<Read> reads) {
        String words = reads.get(0).words();
        boolean isShort = Vocabulary.words(words).size() <= FEW_WORDS;
        return isShort && reads.size() > 1 ? words + ", " + reads.get(1).words() : words;
    }

    private static Optional<Verdict> verdict(Read read, String words) {
        if (words.strip().endsWith("?") || Vocabulary.holds(words, WordUse.UNDECIDED)) {
            return Optional.empty();
        }
        if (isOtherMatter(read.act())) {
            return isAgreed(words) ? Optional.of(Verdict.CONFIRMED) : Optional.empty();
        }
        if (isRejected(read, words)) {
            return Optional.of(Verdict.REJECTED);
        }
        return isConfirmed(read, words) ? Optional.of(Verdict.CONFIRMED) : Optional.empty();
    }

    private static boolean isRejected(Read read, String words) {
        boolean isComplaint = read.act() instanceof Act.Talk talk
                && talk.topic() == Act.Talk.Topic.COMPLAINT
                && read.certainty() != Certainty.UNSURE;
        return isComplaint
                || read.act() instanceof Act.No
                || read.act() instanceof Act.CorrectFact && read.certainty() != Certainty.UNSURE
                || Vocabulary.begins(words, WordUse.REFUSING)
                || Vocabulary.holds(words, WordUse.DISPUTING);
    }

    private static boolean isConfirmed(Read read, String words) {
        boolean isThanks = read.act() instanceof Act.Talk talk && talk.topic() == Act.Talk.Topic.THANKS;
        return isThanks
                || read.act() instanceof Act.Yes
                || Vocabulary.begins(words, WordUse.AGREEING)
                || Vocabulary.begins(words, WordUse.THANKING)
                || isAgreed(words);
    }

    /** Whether nothing else is said, whatever it was read as. */
    private static boolean isAgreed(String words) {
        boolean isSaid = Vocabulary.holds(words, WordUse.AGREEING)
                || Vocabulary.holds(words, WordUse.AGREEING_ALONE)
                || Vocabulary.holds(words, WordUse.THANKING);
        return isSaid
                && Vocabulary.isAllOf(words, WordUse.AGREEING, WordUse.AGREEING_ALONE, WordUse.THANKING, WordUse.SOFT);
    }

    /** What is wanted next, or was to be done, says nothing of what was answered. */
    private static boolean isOtherMatter(Act act) {
        return act instanceof Act.AskFact
                || act instanceof Act.AskClock
                || act instanceof Act.AskProfile
                || act instanceof Act.RecountFacts
                || act instanceof Act.ListReminders
                || act instanceof Act.ShowList
                || act instanceof Act.StopMessages
                || act instanceof Act.DataWish
                || act instanceof Act.Danger
                || act instanceof Act.Secret;
    }
}
