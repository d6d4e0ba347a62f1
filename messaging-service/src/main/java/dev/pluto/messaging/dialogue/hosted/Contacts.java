package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.language.TextPattern;
import java.util.regex.Pattern;

/** Addresses and long numbers, which a model invents or was made to repeat: none of them is talk. */
final class Contacts {

    private static final Pattern ADDRESS =
            TextPattern.ofAnyCase("https?://|www\\.|[\\w.+-]{1,64}@[\\w-]{1,64}\\.\\w{2,10}");
    private static final Pattern NUMBER = TextPattern.of("\\d(?:[ .()/-]{0,2}\\d){5}");

    private Contacts() {}

    static boolean areIn(String sentence) {
        return ADDRESS.matcher(sentence).find() || NUMBER.matcher(sentence).find();
    }
}
