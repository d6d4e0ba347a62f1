package dev.pluto.messaging.act;

import dev.pluto.language.act.Interpretation;
import dev.pluto.language.act.Interpretation.Certainty;

/**
 * A request as it is read, before those of a text are looked at together.
 *
 * @param index of the first piece of the text it is made of
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 * @param byRule whether its words leave no choice, whatever was learned
 */
record Item(
        int index,
        int start,
        int end,
        Request request,
        Act act,
        Certainty certainty,
        Interpretation learned,
        boolean byRule) {

    boolean isSure() {
        return certainty == Certainty.SURE;
    }

    /** With another act, and with what stands up to another end. */
    Item with(int newEnd, Act newAct, Certainty newCertainty) {
        return new Item(index, start, newEnd, request, newAct, newCertainty, learned, byRule);
    }

    Read read(Heard heard) {
        return new Read(heard.text(), index, request.text(), act, certainty, learned);
    }

    @Override
    public String toString() {
        return "Item[" + index + ", " + act.getClass().getSimpleName() + "]";
    }
}
