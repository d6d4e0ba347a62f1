package dev.pluto.messaging.llm;

import io.smallrye.mutiny.Multi;

/** A language model that runs somewhere else. Whatever it says is a stranger's word. */
public interface LanguageModel {

    /**
     * Asks anew; nothing of an earlier question is kept on either side.
     *
     * @return what it says, piece by piece, as it comes. Who cancels ends the request. Fails when the model cannot be
     *     reached, refuses or breaks off; ends on any thread.
     */
    Multi<Piece> ask(Prompt prompt);
}
