package dev.pluto.messaging.channel;

import java.util.Optional;

/**
 * What a person said, or did not say, when a call listened.
 *
 * @param call whose turn it is
 * @param leg which connection of the call it was said on, empty where a call has none
 * @param number of the turn within the leg, from 1; a turn that is told of again has the same
 * @param silences how often in a row nobody has answered, this time included; 0 with words
 * @param words as the provider understood them, or the keys that were pressed; empty for silence
 */
public record CallTurn(IncomingCall call, String leg, int number, int silences, Optional<String> words) {

    @Override
    public String toString() {
        return "CallTurn[" + call.id() + ", " + number + "]";
    }
}
