package dev.pluto.messaging.dialogue;

import dev.pluto.language.act.Pending;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Read;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.dialogue.state.Open;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.say.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as it was read.
 *
 * @param asked what we had asked before
 * @param last what was spoken of before
 */
record Heard(HeardText text, Pending asked, Subject last, List<Read> reads) {

    /** What an open question of ours makes of the next text. */
    static Pending pending(Dialogue dialogue) {
        return dialogue.pending().map(Open::question).map(Heard::pending).orElse(Pending.NONE);
    }

    private static Pending pending(Question question) {
        if (question instanceof Question.WhatFor) {
            return Pending.WHAT;
        }
        if (question instanceof Question.WhichOne || question instanceof Question.ReminderOrMessages) {
            return Pending.WHICH;
        }
        boolean isYesOrNo = question instanceof Question.ShallI
                || question instanceof Question.CancelAll
                || question instanceof Question.SkipNext
                || question instanceof Question.NewZone
                || question instanceof Question.Usual
                || question instanceof Question.Unusual
                || question instanceof Question.MayModelHelp;
        return isYesOrNo ? Pending.SHALL_I : Pending.WHEN;
    }

    /** Whether it would be read alike after what was said in between. */
    boolean holds(Dialogue dialogue) {
        return asked == pending(dialogue) && last == dialogue.subject();
    }

    /** Facts told one after the other are read as one: a sentence may go on from the one before it. */
    List<Read> requests() {
        List<Read> joined = new ArrayList<>();
        for (Read read : reads) {
            Read before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && asked == Pending.NONE && isTold(before) && isTold(read)) {
                joined.set(joined.size() - 1, joined(before, read));
            } else {
                joined.add(read);
            }
        }
        return isOneTelling(joined)
                ? List.of(worded(joined.get(0), joined.get(0).text().text()))
                : List.copyOf(joined);
    }

    /**
     * Whether nothing but one thing told is left of a text: memory reads all of it then, as what was left out for saying nothing by
     * itself may say what goes before.
     */
    private boolean isOneTelling(List<Read> joined) {
        boolean isAsItStands = joined.size() == 1 && joined.get(0).isAsItStands();
        return asked == Pending.NONE
                && joined.size() == 1
                && (isTold(joined.get(0)) || isAsItStands && isIdle(joined.get(0)));
    }

    private static boolean isIdle(Read read) {
        return read.act() instanceof Act.Talk talk
                && switch (talk.topic()) {
                    case BEYOND, HELP, UNKNOWN, SMALL_TALK -> true;
                    case GREETING, THANKS, COMPLAINT, GRIEF -> false;
                };
    }

    private static boolean isTold(Read read) {
        return read.act() instanceof Act.TellFact || read.act() instanceof Act.CorrectFact;
    }

    private static Read joined(Read one, Read other) {
        return worded(one, one.words() + ". " + other.words());
    }

    private static Read worded(Read read, String words) {
        Act act = read.act() instanceof Act.Talk
                ? read.act()
                : read.act() instanceof Act.CorrectFact ? new Act.CorrectFact(words) : new Act.TellFact(words);
        return new Read(read.text(), read.index(), words, act, read.certainty(), read.interpretation());
    }
}
