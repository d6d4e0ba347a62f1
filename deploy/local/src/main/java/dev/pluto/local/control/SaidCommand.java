package dev.pluto.local.control;

import java.util.List;
import java.util.Optional;

/** {@code said CALL ["words"]}: what was typed in a call that goes on; without words nothing more will be. */
final class SaidCommand implements Command {

    private final LiveCalls calls;

    SaidCommand(LiveCalls calls) {
        this.calls = calls;
    }

    @Override
    public int run(List<String> words, Console console) throws InterruptedException {
        if (words.isEmpty()) {
            throw new Misuse("a call is needed");
        }
        Optional<TypingCaller> caller = calls.find(words.get(0));
        caller.ifPresent(found -> {
            if (words.size() > 1) {
                found.types(String.join(" ", words.subList(1, words.size())));
            } else {
                found.hangsUp();
            }
        });
        return caller.isPresent() ? DONE : FAILED;
    }
}
