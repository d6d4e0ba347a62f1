package dev.pluto.local.control;

import java.util.List;
import java.util.Optional;

/** {@code typing CALL [no]}: somebody began to type in a call that goes on, or gave up what they had typed. */
final class TypingCommand implements Command {

    private final LiveCalls calls;

    TypingCommand(LiveCalls calls) {
        this.calls = calls;
    }

    @Override
    public int run(List<String> words, Console console) throws InterruptedException {
        if (words.isEmpty()) {
            throw new Misuse("a call is needed");
        }
        Optional<TypingCaller> caller = calls.find(words.get(0));
        caller.ifPresent(found -> found.isTyping(words.size() == 1));
        return caller.isPresent() ? DONE : FAILED;
    }
}
