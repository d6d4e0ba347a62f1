package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that say when, what becomes of a reminder and what it is about, and nothing else. */
final class BareWords {

    private static final int FEWEST = 2;

    private BareWords() {}

    /** "Skip the next one, we're away": why is not needed. */
    static String withoutReason(String words, ReminderAnswer one, Scene scene) {
        int comma = words.indexOf(',');
        String first = comma > 0 ? words.substring(0, comma).strip() : "";
        boolean isWhole = Vocabulary.words(first).size() >= FEWEST && isBare(first, one, scene);
        if (isWhole && !isBare(words, one, scene)) {
            return first;
        }
        List<String> all = Vocabulary.words(words);
        for (int i = FEWEST; i < all.size(); i++) {
            if (Vocabulary.isOf(all.get(i), WordUse.WHY_OF_RULE)) {
                String front = String.join(" ", all.subList(0, i));
                if (isBare(front, one, scene) && !isBare(words, one, scene)) {
                    return front;
                }
            }
        }
        return words;
    }

    /** Whether words say nothing but time, what becomes of it and what the reminder is about. */
    static boolean isBare(String words, ReminderAnswer one, Scene scene) {
        String rest = Vocabulary.without(words, WordUse.CHANGING);
        return rest.isBlank()
                || isOf(one, matter(rest, scene), scene)
                || isOf(one, Vocabulary.without(matter(words, scene), WordUse.CHANGING), scene);
    }

    private static String matter(String words, Scene scene) {
        String matter = Retiming.plans(words, scene.said(words)).get(0).matter();
        return matter == null ? "" : matter;
    }

    static boolean isOf(ReminderAnswer one, String words, Scene scene) {
        Locale locale = scene.person().language();
        String about = Told.matter(one);
        Set<String> left = Stems.ofDeed(words, locale);
        return left.isEmpty() || about != null && Stems.ofAll(about, locale).containsAll(left);
    }
}
