package dev.pluto.local.control;

import dev.pluto.local.phone.CallTranscript;
import dev.pluto.local.phone.Phone;
import dev.pluto.local.phone.PhoneSimulator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * {@code call NUMBER ["words" …]}: calls Pluto, says the words when asked to speak, prints what is heard. {@code call NUMBER --live ID}
 * prints it while it is said and says what {@link SaidCommand} brings.
 */
final class CallCommand implements Command {

    private static final String LIVE = "--live";

    private final PhoneSimulator phones;
    private final LiveCalls live;

    CallCommand(PhoneSimulator phones, LiveCalls live) {
        this.phones = phones;
        this.live = live;
    }

    @Override
    public int run(List<String> words, Console console) throws InterruptedException {
        if (words.isEmpty()) {
            throw new Misuse("a number is needed");
        }
        try (Phone phone = phones.phone(PhoneNumber.read(words.get(0)))) {
            boolean typed = words.size() == 3 && words.get(1).equals(LIVE);
            return typed ? talk(phone, words.get(2), console) : say(phone, words.subList(1, words.size()), console);
        }
    }

    private static int say(Phone phone, List<String> words, Console console) {
        CallTranscript call = phone.call(words).join();
        call.heard().forEach(line -> console.print(prefix(line) + line.words()));
        return ended(call, console);
    }

    private int talk(Phone phone, String id, Console console) throws InterruptedException {
        TypingCaller caller = new TypingCaller(console);
        live.begin(id, caller);
        console.hint("Type what you say; a line typed while Pluto speaks breaks in. bye or Ctrl-D hangs up.");
        CompletableFuture<CallTranscript> call = phone.call(caller);
        try {
            return ended(call.get(), console);
        } catch (ExecutionException broken) {
            throw new CommandFailure("the call broke off: " + broken.getCause());
        } finally {
            // whoever is gone from the terminal is gone from the phone
            caller.hangsUp();
            live.end(id);
        }
    }

    private static int ended(CallTranscript call, Console console) {
        console.hint("call " + call.status());
        return call.status().equals("completed") ? DONE : FAILED;
    }

    private static String prefix(CallTranscript.Line line) {
        return switch (line.speaker()) {
            case PLUTO -> "Pluto: ";
            case PERSON -> "  you: ";
            case LINE -> "       ";
        };
    }
}
