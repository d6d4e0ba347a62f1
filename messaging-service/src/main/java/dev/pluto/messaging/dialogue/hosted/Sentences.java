package dev.pluto.messaging.dialogue.hosted;

import java.util.ArrayList;
import java.util.List;

/** Cuts words of a model into sentences: at the end of a line, and behind marks that end one. */
final class Sentences {

    private static final String ENDS = ".!?\u2026\u3002\uff01\uff1f";

    private Sentences() {}

    /** In their order, none blank. */
    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean isLast = i + 1 == text.length();
            boolean isEnd = ENDS.indexOf(text.charAt(i)) >= 0 && (isLast || Character.isWhitespace(text.charAt(i + 1)));
            if (isEnd || isLast || text.charAt(i) == '\n') {
                String sentence = text.substring(from, i + 1).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
                from = i + 1;
            }
        }
        return sentences;
    }

    /**
     * Where the sentence ends that begins at an index, in words of which more may come: a mark ends one only where what follows begins another,
     * so not in "e.g. this".
     *
     * @return the index behind it, negative while that is not known
     */
    static int end(CharSequence words, int from) {
        boolean hasWords = false;
        for (int i = from; i < words.length(); i++) {
            char c = words.charAt(i);
            hasWords = hasWords || Character.isLetter(c);
            boolean isEnd = c == '\n' || ENDS.indexOf(c) >= 0 && isFollowed(words, i + 1);
            if (hasWords && isEnd) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean isFollowed(CharSequence words, int from) {
        int i = from;
        while (i < words.length() && Character.isWhitespace(words.charAt(i))) {
            i++;
        }
        return i > from && i < words.length() && !Character.isLowerCase(words.charAt(i));
    }
}
