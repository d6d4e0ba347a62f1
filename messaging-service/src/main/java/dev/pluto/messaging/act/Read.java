package dev.pluto.messaging.act;

import dev.pluto.language.act.Interpretation;
import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.messaging.model.HeardText;

/**
 * One request of a text as it was read.
 *
 * @param text the text it stands in
 * @param index its place in the text, from 0
 * @param words its own words, as said
 * @param certainty how far the act is to be trusted: a deed that is not {@code SURE} is asked about first
 * @param interpretation what else it might be
 */
public record Read(
        HeardText text, int index, String words, Act act, Certainty certainty, Interpretation interpretation) {

    /** Whether its words stand in the text, rather than plain ones for them. */
    public boolean isAsItStands() {
        return text.text().contains(words);
    }

    @Override
    public String toString() {
        return "Read[" + text.messageId() + "/" + index + ", " + act.getClass().getSimpleName() + "]";
    }
}
