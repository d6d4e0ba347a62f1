package dev.pluto.memory.forgetting;

import dev.pluto.language.Rows;
import dev.pluto.language.TextPattern;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is known of words around names and nouns, and which nouns say the same. Words are in lower case and bare of marks. Safe for threads. */
final class SubjectWords {
    private static final Pattern SPACES = TextPattern.of("\\s+");

    /** A kind of word: a section of {@code words.txt}. */
    enum Kind {
        MINE,
        YOURS,
        OTHERS,
        DEFINITE,
        INDEFINITE,
        OF,
        ME,
        THEM,
        BREAK,
        CONTRACTED,
        TITLE,
        KIN_BEFORE,
        DOUBTFUL,
        BEHIND_VERB,
        MONTH_BEFORE,
        MONTH,
        TIME,
        PARTNER,
        PERSON,
        ASKING,
        WISHING,
        POLITE;

        private String section() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final class Holder {
        private static final SubjectWords ALL = new SubjectWords();
    }

    /** From this many letters on one slip in a noun is taken for one. */
    private static final int LONG = 6;

    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Map<String, Set<Integer>> alike = new HashMap<>();

    private SubjectWords() {
        for (String row : Rows.of(SubjectWords.class, "words.txt")) {
            int end = row.indexOf(']');
            kinds.computeIfAbsent(row.substring(1, end), unused -> new HashSet<>())
                    .addAll(List.of(SPACES.split(row.substring(end + 1).strip())));
        }
        int line = 0;
        for (String row : Rows.of(SubjectWords.class, "alike.txt")) {
            for (String word : SPACES.split(row)) {
                alike.computeIfAbsent(word, unused -> new HashSet<>()).add(line);
            }
            line++;
        }
    }

    static SubjectWords get() {
        return Holder.ALL;
    }

    boolean is(Kind kind, String word) {
        return Objects.requireNonNull(kinds.get(kind.section()), kind.section()).contains(word);
    }

    /** Whether two nouns say the same, in one or in many. */
    boolean areAlike(String one, String other) {
        if (one.equals(other) || singular(one).equals(singular(other))) {
            return true;
        }
        Set<Integer> lines = alike.getOrDefault(singular(one), alike.getOrDefault(one, Set.of()));
        boolean isListed = alike.getOrDefault(other, alike.getOrDefault(singular(other), Set.of())).stream()
                .anyMatch(lines::contains);
        Optional<String> kin = Lexicon.english().kin(one);
        return isListed
                || kin.isPresent() && kin.equals(Lexicon.english().kin(other))
                || Lexicon.english().isWord(one) && isSlip(one, other);
    }

    private static String singular(String word) {
        String one = Lexicon.english().singular(word);
        boolean isSpanishPlural = one.equals(word) && word.length() > LONG - 2 && word.endsWith("es");
        return isSpanishPlural ? word.substring(0, word.length() - 2) : one;
    }

    /** One letter too many, too few or other in a long word that no dictionary has; the last one makes another word in Spanish. */
    private static boolean isSlip(String meant, String written) {
        return meant.length() >= LONG
                && written.length() >= LONG - 1
                && meant.charAt(0) == written.charAt(0)
                && !Lexicon.english().isWord(written)
                && !Lexicon.english().isFirstName(written)
                && meant.charAt(meant.length() - 1) == written.charAt(written.length() - 1)
                && isOneApart(meant, written);
    }

    /** Whether two names are one, spelt in two ways: Sara and Sarah, Stefan and Stephan, or with a slip in a long one. */
    boolean areOneName(String one, String other) {
        boolean isBareGenitive = other.equals(one + "s") && !Lexicon.english().isWord(other);
        return one.equals(other) || sound(one).equals(sound(other)) || isBareGenitive || isSlip(one, other);
    }

    private static String sound(String name) {
        String plain = name.replace("ph", "f").replace("ck", "k").replace('y', 'i');
        StringBuilder sound = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            boolean isDoubled = i > 0 && letter == plain.charAt(i - 1);
            boolean isSilent = letter == 'h' && i > 0 && plain.charAt(i - 1) != 'c' && plain.charAt(i - 1) != 's';
            if (!isDoubled && !isSilent) {
                sound.append(letter);
            }
        }
        return sound.toString();
    }

    private static boolean isOneApart(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        String left = longer.substring(Math.min(longer.length(), same + 1));
        boolean isSwapped = longer.length() == shorter.length()
                && same + 1 < longer.length()
                && longer.charAt(same) == shorter.charAt(same + 1)
                && longer.charAt(same + 1) == shorter.charAt(same)
                && longer.substring(same + 2).equals(shorter.substring(same + 2));
        return isSwapped || left.equals(shorter.substring(longer.length() == shorter.length() ? same + 1 : same));
    }
}
