package dev.pluto.memory.ranking;

import dev.pluto.language.TextPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which words the meaning of a question is looked for. Who spoke is known of each memory and is a signal of its own; in the meaning a
 * name only draws what others say to whoever has it ("Thanks, Anna!"). So a question that names who spoke is asked without the
 * name, and once more as they would say it themselves, whose words the memories are.
 */
public final class Wordings {
    private static final Pattern TOKEN = TextPattern.of("\\p{L}[\\p{L}\\p{M}]*(?:['’]s\\b)?|[^\\p{L}]+");
    private static final Pattern JOINED = TextPattern.of("\\s*+(?:[,&]|and)?+\\s*+");
    private static final Pattern SPACES = TextPattern.of("\\s+");
    private static final Set<String> ENGLISH = Set.of(
            "what", "who", "whose", "when", "where", "why", "how", "which", "did", "does", "is", "was", "has", "would");
    private static final int ENDING = 2;

    private final List<String> tokens = new ArrayList<>();
    private final boolean[] isName;

    private Wordings(String text, long[] speakers) {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(token.group());
        }
        boolean isSmall = text.codePoints().noneMatch(Character::isUpperCase);
        isName = new boolean[tokens.size()];
        for (int i = 0; i < isName.length; i++) {
            String word = tokens.get(i);
            boolean mayBe = isSmall || Character.isUpperCase(word.codePointAt(0));
            long[] names = mayBe ? Words.names(withoutEnding(word)) : new long[0];
            isName[i] = names.length == 1 && Arrays.binarySearch(speakers, names[0]) >= 0;
        }
    }

    /**
     * The question as it is, or, where it names somebody who spoke, without names and in the first person.
     *
     * @param speakers hashed words of the names of who spoke, sorted
     */
    public static List<String> of(String question, long[] speakers) {
        if (speakers.length == 0) {
            return List.of(question);
        }
        Wordings words = new Wordings(question, speakers);
        String bare = words.with("", "", "", "");
        boolean isNamed = words.isAnyName() && bare.codePoints().anyMatch(Character::isLetter);
        if (!isNamed) {
            return List.of(question);
        }
        return words.areEnglish() ? List.of(bare, words.with("I", "my", "we", "our")) : List.of(bare);
    }

    /** What the first person is called is known in English alone. */
    private boolean areEnglish() {
        return tokens.stream().anyMatch(word -> ENGLISH.contains(word.toLowerCase(Locale.ROOT)));
    }

    private boolean isAnyName() {
        for (boolean one : isName) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    /** The text with other words for one who is named, and for several in a row. */
    private String with(String one, String ones, String several, String severals) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < isName.length) {
            int last = lastOf(at);
            if (last < at) {
                text.append(tokens.get(at));
            } else {
                boolean owns = withoutEnding(tokens.get(last)).length()
                        < tokens.get(last).length();
                boolean isOne = last == at;
                text.append(isOne ? owns ? ones : one : owns ? severals : several);
            }
            at = Math.max(at, last) + 1;
        }
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Where the names that begin here end: "Anna, Ben and Clara" are several in a row; before here when none does. */
    private int lastOf(int at) {
        if (!isName[at]) {
            return at - 1;
        }
        int last = at;
        int next = at;
        StringBuilder between = new StringBuilder();
        while (++next < isName.length) {
            if (isName[next]) {
                last = next;
                between.setLength(0);
            } else if (!JOINED.matcher(between.append(tokens.get(next))).matches()) {
                break;
            }
        }
        return last;
    }

    private static String withoutEnding(String word) {
        boolean owns = word.endsWith("'s") || word.endsWith("’s");
        return owns ? word.substring(0, word.length() - ENDING) : word;
    }
}
