package dev.pluto.language.learning;

import java.util.Random;

/** A text as it comes from a hurried thumb: in every third long word a letter is swapped, doubled or left out. */
public final class Misspelling {

    private static final int SHORTEST = 4;

    private Misspelling() {}

    /** @param random the same one spoils a text the same way */
    public static String of(String text, Random random) {
        StringBuilder spoilt = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!spoilt.isEmpty()) {
                spoilt.append(' ');
            }
            boolean plain = word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter);
            spoilt.append(plain && random.nextInt(3) == 0 ? spoilt(word, random) : word);
        }
        return spoilt.toString();
    }

    private static String spoilt(String word, Random random) {
        int at = 1 + random.nextInt(word.length() - 2);
        String before = word.substring(0, at);
        String behind = word.substring(at + 1);
        return switch (random.nextInt(3)) {
            case 0 -> before + behind;
            case 1 -> before + word.charAt(at) + word.charAt(at) + behind;
            default -> before + word.charAt(at + 1) + word.charAt(at) + behind.substring(1);
        };
    }
}
