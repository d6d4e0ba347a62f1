package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.dialogue.decide.Fragment.Way;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** "Can you change Ann to Bob", "swap the flute for the harp": a part of what a reminder is about, and what goes in its place. */
final class SwappedPart {

    private static final int LONGEST = 5;

    private SwappedPart() {}

    /**
     * What shall stand there.
     *
     * @param text what is said, without what stands around it
     * @return empty where nothing of the reminder is to be swapped, or a time
     */
    static Optional<Fragment> of(ReminderAnswer reminder, String text, Scene scene) {
        String words = MissingParts.matter(text);
        List<Token> tokens = Tokens.of(words);
        boolean isSwap =
                tokens.size() > LONGEST - 2 && Vocabulary.isOf(tokens.get(0).text(), WordUse.SWAPPING);
        for (int at = 2; isSwap && at < tokens.size() - 1; at++) {
            boolean isSeam = Vocabulary.isOf(tokens.get(at).text(), WordUse.SWAPPED_FOR);
            String old =
                    words.substring(tokens.get(1).start(), tokens.get(at - 1).end());
            String next = MissingParts.matter(words.substring(tokens.get(at + 1).start()));
            if (isSeam && isPart(old, reminder, scene) && isThing(next, scene)) {
                return Optional.of(new Fragment(Way.REPLACE, next, old, true));
            }
        }
        return Optional.empty();
    }

    private static boolean isPart(String old, ReminderAnswer reminder, Scene scene) {
        Locale locale = scene.person().language();
        String matter = Objects.toString(Told.matter(reminder), "");
        return Stems.share(Stems.of(old, locale), Stems.ofAll(matter, locale)) == 1;
    }

    private static boolean isThing(String next, Scene scene) {
        int length = Vocabulary.words(next).size();
        boolean isChannel = Vocabulary.holds(next, WordUse.BY_CALL) || Vocabulary.holds(next, WordUse.BY_TEXT);
        return length > 0 && length <= LONGEST && !isChannel && !Retiming.isTime(next, scene) && !scene.saysWhen();
    }
}
