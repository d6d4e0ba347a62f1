package dev.pluto.local.talk;

import java.util.List;

/** A talk as it was had. Turns that were left out are not among its turns. */
record TalkResult(Talk talk, List<TurnResult> turns) {

    boolean isRight() {
        return turns.stream().allMatch(TurnResult::isRight);
    }

    List<String> answers() {
        return turns.stream().flatMap(turn -> turn.answer().stream()).toList();
    }
}
