package dev.pluto.messaging.reaction;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What phones write around a message that was reacted to, in every language we know, read once from the resources; their
 * notation is told at the head of {@code en.txt}.
 */
final class ReactionForms {

    private static final String MESSAGE = "\u2026";
    /** Stands for somebody's name. */
    private static final String NAME = "<name>";

    private static final int MOST_WORDS = 8;

    private static final ReactionForms ALL = readAll();

    /** What stands before and after the quoted message. */
    private final Set<Around> around = new HashSet<>();

    /** Whole texts without a quotation: reactions to what is no words. */
    private final Set<String> whole = new HashSet<>();

    private final Set<String> spoken = new HashSet<>();

    private ReactionForms() {}

    /** What stands around a quotation, plain and trimmed. */
    record Around(String before, String after) {
        Around {
            before = tight(before);
            after = tight(after);
        }

        /** French sets spaces within its quotation marks, others do not. */
        private static String tight(String words) {
            return words.replace("\" ", "\"").replace(" \"", "\"");
        }
    }

    static ReactionForms all() {
        return ALL;
    }

    boolean isAround(String before, String after) {
        return around.contains(new Around(before, after)) || isAround(Pieces.of(before, " ", MOST_WORDS + 1), after);
    }

    /** With somebody's name in it, of one word or two: in talks of several it is told who reacted. */
    private boolean isAround(String[] before, String after) {
        for (int from = 0; from < before.length && before.length <= MOST_WORDS; from++) {
            for (int to = from + 1; to <= Math.min(from + 2, before.length); to++) {
                List<String> named = new ArrayList<>(List.of(before));
                named.subList(from, to).clear();
                named.add(from, NAME);
                boolean isName = Character.isUpperCase(before[from].isEmpty() ? ' ' : before[from].charAt(0));
                if (isName && around.contains(new Around(String.join(" ", named), after))) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isWhole(String plain) {
        return whole.contains(plain);
    }

    /** Whether a word is one people use to speak about a message, which no phone writes. */
    boolean isSpoken(String word) {
        return spoken.contains(word.toLowerCase(Locale.ROOT));
    }

    private static ReactionForms readAll() {
        var forms = new ReactionForms();
        for (String language :
                Rows.of(ReactionForms.class, "languages.txt").get(0).split(" ")) {
            forms.add(Rows.of(ReactionForms.class, language + ".txt"));
        }
        return forms;
    }

    private void add(List<String> lines) {
        var things = new ArrayList<String>();
        var templates = new ArrayList<String>();
        for (String line : lines) {
            switch (line.charAt(0)) {
                case '>' -> things.add(ReactionText.plain(line.substring(1)));
                case '?' -> spoken.addAll(List.of(line.substring(1).strip().split(" +")));
                default -> templates.add(line);
            }
        }
        templates.forEach(template -> addTemplate(template, things));
    }

    private void addTemplate(String template, List<String> things) {
        int at = template.indexOf(MESSAGE);
        if (at < 0) {
            whole.add(ReactionText.plain(template));
            return;
        }
        around.add(new Around(
                ReactionText.plain(template.substring(0, at)),
                ReactionText.plain(template.substring(at + MESSAGE.length()))));
        things.forEach(thing -> whole.add(ReactionText.plain(template.replace(MESSAGE, thing))));
    }
}
