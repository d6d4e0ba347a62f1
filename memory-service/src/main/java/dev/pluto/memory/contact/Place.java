package dev.pluto.memory.contact;

import dev.pluto.language.TextPattern;
import dev.pluto.memory.fact.ToldFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where somebody lives or for whom they work, from a fact that says so.
 *
 * @param kind what it is
 * @param name as it was written
 */
record Place(Kind kind, String name) {

    /** What it is. */
    enum Kind {
        PLACE("home", Set.of("in", "to", "near", "at", "en", "a"), "lives_in"),
        ORGANISATION("work", Set.of("at", "for", "with", "in", "en", "para", "con"), "works_for");

        private final String attribute;
        private final Set<String> leads;
        private final String relation;

        Kind(String attribute, Set<String> leads, String relation) {
            this.attribute = attribute;
            this.leads = leads;
            this.relation = relation;
        }

        /** What somebody is to it. */
        String relation() {
            return relation;
        }
    }

    private static final Pattern SPACES = TextPattern.of("\\s+");
    private static final String ENDS = ",.;:!?";
    private static final int MOST_WORDS = 4;
    private static final Set<String> ARTICLES =
            Set.of("a", "an", "the", "my", "our", "his", "her", "un", "una", "el", "la", "mi");
    private static final Set<String> JOINTS = Set.of("of", "the", "and", "de", "del", "la", "&");

    /** Empty for any other fact, and for one that names no place. */
    static Optional<Place> of(ToldFact fact) {
        for (Kind kind : Kind.values()) {
            if (kind.attribute.equals(fact.attribute())) {
                return named(fact.value(), kind).map(name -> new Place(kind, name));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> named(String value, Kind kind) {
        List<String> words = List.of(SPACES.split(value.strip()));
        for (int i = 0; i + 1 < words.size(); i++) {
            if (kind.leads.contains(words.get(i).toLowerCase(Locale.ROOT))) {
                int first = ARTICLES.contains(words.get(i + 1).toLowerCase(Locale.ROOT)) ? i + 2 : i + 1;
                return first < words.size() ? name(words.subList(first, words.size())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A run of words in capitals; one word where all is written small. */
    private static Optional<String> name(List<String> words) {
        List<String> name = new ArrayList<>();
        for (String word : words) {
            boolean isJoint = !name.isEmpty() && JOINTS.contains(word);
            if (name.size() == MOST_WORDS || !isCapital(word) && !isJoint) {
                break;
            }
            name.add(bare(word));
            if (isEnd(word)) {
                break;
            }
        }
        while (!name.isEmpty() && JOINTS.contains(name.get(name.size() - 1))) {
            name.remove(name.size() - 1);
        }
        boolean isSmall = name.isEmpty() && Character.isLetter(words.get(0).charAt(0));
        if (isSmall) {
            String first = bare(words.get(0));
            name.add(first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1));
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", name));
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(word.codePointAt(0));
    }

    private static boolean isEnd(String word) {
        return word.length() > 3 && ENDS.indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private static String bare(String word) {
        return isEnd(word) ? bare(word.substring(0, word.length() - 1)) : word;
    }
}
