package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Read;
import java.util.List;

/**
 * When a hosted model is asked: where somebody just talks, or something was read without being sure. Whatever is sure is done and told without it,
 * and so is all that is said where somebody may be in danger, grieves, tells a secret, wants to hear no more, or writes in a language
 * that is not read.
 */
public final class Occasion {

    private static final double SOME_DANGER = 0.2;

    private Occasion() {}

    /** @param reads every request of all texts that are to be answered, as the built-in model read them */
    public static boolean isOne(List<Read> reads) {
        return reads.stream().noneMatch(Occasion::isOurs) && reads.stream().anyMatch(Occasion::isOpen);
    }

    private static boolean isOurs(Read read) {
        Act act = read.act();
        return act instanceof Act.Danger
                || act instanceof Act.Secret
                || act instanceof Act.StopMessages
                || act instanceof Act.DataWish
                || act instanceof Act.OtherLanguage
                || act instanceof Act.Talk talk && talk.topic() == Act.Talk.Topic.GRIEF
                || read.interpretation().danger() >= SOME_DANGER;
    }

    private static boolean isOpen(Read read) {
        return read.act() instanceof Act.Talk || read.certainty() != Certainty.SURE;
    }
}
