package dev.pluto.local.control;

import dev.pluto.local.phone.CallTranscript;
import dev.pluto.local.phone.Phone;
import dev.pluto.local.phone.PhoneSimulator;
import java.util.List;

/** {@code call NUMBER ["words" …]}: calls Pluto, says the words when asked to speak, prints what is heard. */
final class CallCommand implements Command {

    private final PhoneSimulator phones;

    CallCommand(PhoneSimulator phones) {
        this.phones = phones;
    }

    @Override
    public int run(List<String> words, Console console) {
        if (words.isEmpty()) {
            throw new Misuse("a number is needed");
        }
        try (Phone phone = phones.phone(PhoneNumber.read(words.get(0)))) {
            CallTranscript call = phone.call(words.subList(1, words.size())).join();
            call.heard().forEach(line -> console.print(prefix(line) + line.words()));
            console.hint("call " + call.status());
            return call.status().equals("completed") ? DONE : FAILED;
        }
    }

    private static String prefix(CallTranscript.Line line) {
        return switch (line.speaker()) {
            case PLUTO -> "Pluto: ";
            case PERSON -> "  you: ";
            case LINE -> "       ";
        };
    }
}
