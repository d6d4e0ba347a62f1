package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One noun on the way from the person to what is spoken of: "sister" and "boat" of "my sister's boat".
 *
 * @param head in base form, or a name in lower case
 * @param modifiers what stands before the head, in base form
 * @param isAnimate whether it is a person or an animal
 */
public record Step(String head, Set<String> modifiers, boolean isAnimate) {

    /** "My other sister" is not the one that was told of without it. */
    public static final String OTHER = "other";

    public static final Step ME = new Step("me", Set.of(), true);

    /** "My sister Ann", whose name tells her from "my sister Bea"; the same where there is one of a kind, or several are named. */
    Step called(List<Word> name) {
        return name.stream().anyMatch(word -> word.is("and"))
                ? this
                : called(name.stream().map(Word::text).collect(Collectors.joining(" ")));
    }

    /** @param name in lower case */
    public Step called(String name) {
        if (!isOfSeveral()) {
            return this;
        }
        Set<String> all = new HashSet<>(modifiers);
        all.addAll(Spaces.split(name));
        return new Step(head, Set.copyOf(all), isAnimate);
    }

    /** Whether it is another of the same kind: "my brother Tom" and "my brother Jack". */
    public boolean isAnother(Step other) {
        return isOfSeveral() && head.equals(other.head) && !isMeantBy(other) && !other.isMeantBy(this);
    }

    private boolean isOfSeveral() {
        return Lexicon.english().in("several", head);
    }

    /** Whether a question's step means this one. */
    public boolean isMeantBy(Step asked) {
        if (asked.modifiers.contains(OTHER) && !modifiers.contains(OTHER)) {
            return false;
        }
        if (head.equals(asked.head)) {
            return asked.modifiers.isEmpty()
                    || modifiers.isEmpty()
                    || asked.modifiers.stream()
                            .anyMatch(word -> modifiers.stream()
                                    .anyMatch(own -> Lexicon.english().means(own, word)));
        }
        if (head.contains("-") || asked.head.contains("-") || head.equals("me") || asked.head.equals("me")) {
            return false;
        }
        boolean kin = Lexicon.english().kin(head).isPresent()
                && Lexicon.english().kin(asked.head).isPresent();
        return kin
                ? Lexicon.english().isKinOf(head, asked.head)
                : Lexicon.english().means(head, asked.head);
    }
}
