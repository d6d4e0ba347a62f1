package dev.pluto.memory.contact;

import dev.pluto.language.Rows;
import dev.pluto.language.TextPattern;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody is to a person: the words for it, {@code relations.txt}. Safe for threads. */
final class Relations {
    private static final Pattern SPACES = TextPattern.of("\\s+");

    private static final String ANIMAL = "animal";
    private static final Map<String, String> KINDS = kinds();

    private Relations() {}

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        for (String row : Rows.of(Relations.class, "relations.txt")) {
            int end = row.indexOf(']');
            for (String word : SPACES.split(row.substring(end + 1).strip())) {
                kinds.put(word, row.substring(1, end));
            }
        }
        return kinds;
    }

    /** @param relation such as "older brother" or "daughter's teacher": its last word counts, and who is two steps away is {@code other} */
    static Category category(@Nullable String relation) {
        if (relation == null || relation.contains("'s ")) {
            return Category.OTHER;
        }
        String kind = kind(last(relation));
        return kind.isEmpty() || kind.equals(ANIMAL) ? Category.OTHER : Category.of(kind);
    }

    /** Whether a relation is one of people: "my dentist" is somebody, "my dog" and "my car" are not. */
    static boolean isPerson(String relation) {
        String head = last(relation);
        String kind = kind(head);
        boolean isKnown = !kind.isEmpty() || Lexicon.english().kin(head).isPresent();
        return !kind.equals(ANIMAL)
                && !Lexicon.english().isKinOf(head, "pet")
                && (isKnown || Lexicon.english().isAnimate(head));
    }

    private static String kind(String head) {
        String one = Lexicon.english().kin(head).orElse(head);
        return KINDS.getOrDefault(head, KINDS.getOrDefault(one, ""));
    }

    private static String last(String relation) {
        List<String> words =
                List.of(SPACES.split(relation.toLowerCase(Locale.ROOT).strip()));
        return words.get(words.size() - 1);
    }
}
