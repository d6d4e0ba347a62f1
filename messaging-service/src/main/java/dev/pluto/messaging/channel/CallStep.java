package dev.pluto.messaging.channel;

/** What a line does next. */
public sealed interface CallStep {

    /**
     * Speaks, then listens; speaking ends where the person begins to.
     *
     * @param turn number of what the person says next, from 1, rising within a call
     * @param silences how often in a row nobody has answered
     */
    record Listen(Speech speech, int turn, int silences) implements CallStep {

        /** Speaks on before it listens. */
        public Listen followedBy(Speech more) {
            return new Listen(new Speech(speech.words() + " " + more.words(), more.language()), turn, silences);
        }
    }

    /** Speaks and hangs up. */
    record HangUp(Speech speech) implements CallStep {}

    /** Does not take the call; only before anything was said. */
    record Reject() implements CallStep {}
}
