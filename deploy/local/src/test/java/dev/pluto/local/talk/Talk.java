package dev.pluto.local.talk;

import java.util.List;
import java.util.Optional;

/**
 * A conversation with what is right in it (README of the dialogues).
 *
 * @param country ISO 3166 code of the country of the phone's number
 * @param locale BCP 47 tag of the phone
 */
record Talk(String id, String kind, String country, String locale, List<Turn> turns) {

    /**
     * @param onlyIfAsked said only when the answer before held a question mark
     * @param expected empty when the turn only leads on
     */
    record Turn(String say, boolean onlyIfAsked, Optional<Expectation> expected) {}
}
