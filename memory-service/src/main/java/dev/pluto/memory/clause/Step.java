package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.Set;

/**
 * One noun on the way from the person to what is spoken of: "sister" and "boat" of "my sister's boat".
 *
 * @param head in base form, or a name in lower case
 * @param modifiers what stands before the head, in base form
 * @param isAnimate whether it is a person or an animal
 */
public record Step(String head, Set<String> modifiers, boolean isAnimate) {

    /** "My other sister" is not the one that was told of without it. */
    static final String OTHER = "other";

    public static final Step ME = new Step("me", Set.of(), true);

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
