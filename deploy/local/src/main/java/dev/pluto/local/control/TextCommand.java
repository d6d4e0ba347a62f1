package dev.pluto.local.control;

import dev.pluto.local.phone.MediaFile;
import dev.pluto.local.phone.Phone;
import dev.pluto.local.phone.PhoneMessage;
import dev.pluto.local.phone.PhoneSimulator;
import dev.pluto.local.phone.WebhookAnswer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code text NUMBER [--media FILE] "words"}: texts Pluto and prints what it answers. */
final class TextCommand implements Command {

    private static final String MEDIA = "--media";
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
        List<String> rest = new ArrayList<>(words.subList(1, words.size()));
        List<MediaFile> media = takeMedia(rest);
        try (Phone phone = phones.phone(PhoneNumber.read(words.get(0)))) {
            WebhookAnswer answer = phone.text(String.join(" ", rest), media).join();
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

    /** Takes {@code --media FILE}, any number of times, out of the words. */
    private static List<MediaFile> takeMedia(List<String> words) {
        List<MediaFile> media = new ArrayList<>();
        for (int at = words.indexOf(MEDIA); at >= 0; at = words.indexOf(MEDIA)) {
            if (at + 1 == words.size() || !Files.isReadable(Path.of(words.get(at + 1)))) {
                throw new Misuse("a file that can be read is needed after " + MEDIA);
            }
            media.add(MediaFile.of(Path.of(words.get(at + 1))));
            words.subList(at, at + 2).clear();
        }
        return media;
    }

    private static String describe(WebhookAnswer answer) {
        return answer.status() == 0 ? answer.body() : "answer " + answer.status();
    }
}
