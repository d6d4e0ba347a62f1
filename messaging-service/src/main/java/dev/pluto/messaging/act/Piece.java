package dev.pluto.messaging.act;

import dev.pluto.language.act.Interpretation;

/**
 * A request before it is read.
 *
 * @param start where it begins in the words of its text
 * @param quick what its words alone were learned to mean
 */
record Piece(int index, int start, int end, Request request, Interpretation quick, Heard heard) {

    /** What it was learned to mean by the meaning of its sentence too. */
    Interpretation read(float[] meaning) {
        return heard.tongue().model().read(request.text(), heard.asked(), meaning);
    }
}
