package dev.pluto.local.control;

import dev.pluto.local.phone.Phone;
import dev.pluto.local.phone.PhoneMessage;
import dev.pluto.local.phone.PhoneSimulator;
import dev.pluto.local.phone.WebhookAnswer;
import java.time.Duration;
import java.util.List;

/** {@code text NUMBER "words"}: texts Pluto and prints what it answers. */
final class TextCommand implements Command {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE_BETWEEN_PARTS = Duration.ofMillis(600);

    private final PhoneSimulator phones;

    TextCommand(PhoneSimulator phones) {
        this.phones = phones;
    }

    @Override
    public int run(List<String> words, Console console) throws InterruptedException {
        if (words.size() < 2) {
            throw new Misuse("a number and what to say are needed");
        }
        String said = String.join(" ", words.subList(1, words.size()));
        try (Phone phone = phones.phone(PhoneNumber.read(words.get(0)))) {
            WebhookAnswer answer = phone.text(said).join();
            if (!answer.accepted()) {
                console.hint("Pluto did not take the text (" + describe(answer) + ")");
                console.hint("look at: ./pluto status, ./pluto logs messaging");
                return FAILED;
            }
            List<PhoneMessage> replies = phone.nextTogether(PATIENCE, PAUSE_BETWEEN_PARTS);
            replies.forEach(reply -> console.print(reply.body()));
            if (replies.isEmpty()) {
                console.hint("the text was taken, but no answer came within " + PATIENCE.toSeconds() + " s");
                console.hint("look at: ./pluto status, ./pluto logs messaging");
                return FAILED;
            }
            return DONE;
        }
    }

    private static String describe(WebhookAnswer answer) {
        return answer.status() == 0 ? answer.body() : "answer " + answer.status();
    }
}
