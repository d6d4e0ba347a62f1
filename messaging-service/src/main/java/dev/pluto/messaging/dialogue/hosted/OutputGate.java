package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.language.Rows;
import dev.pluto.messaging.act.Languages;
import dev.pluto.messaging.people.Profile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What of a hosted model's words is let out. What can be mended is mended; a sentence that must not be said is left out; where nothing
 * is left, or all of it is in another language, the built-in model's words are said instead.
 */
public final class OutputGate {

    /** What is said of an answer as a whole. */
    enum Verdict {
        FINE,
        MENDED,
        REPLACED
    }

    /** What was wrong. */
    enum Fault {
        EMPTY,
        MARKDOWN,
        TOO_LONG,
        WRONG_LANGUAGE,
        /** It claims that something was or will be done. */
        CLAIM,
        /** It repeats what it was told to do, or what others said. */
        WITHHELD,
        /** It has an address or a long number. */
        CONTACT,
        /** It speaks to the machine: a call, a tag, JSON. */
        TOOL_TEXT
    }

    /** @param words empty when replaced */
    public record Checked(String words, Verdict verdict, Set<Fault> faults) {
        @Override
        public String toString() {
            return "Checked[" + verdict + ", " + faults + "]";
        }
    }

    private static final int USUAL = 480;
    private static final int SHORT = 240;
    private static final int LONG = 960;
    private static final List<String> TO_MACHINES = Rows.of(OutputGate.class, "machine.txt");

    private final Languages languages = new Languages();

    /**
     * Checks words.
     *
     * @param person for whom they are
     * @param answered all that is answered, which shows the language to answer in
     * @param brief what the model was given
     */
    public Checked check(String words, Profile person, String answered, Brief brief) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        String plain = PlainWords.of(words);
        if (!plain.equals(words.strip())) {
            faults.add(Fault.MARKDOWN);
        }
        List<String> kept = new ArrayList<>();
        for (String sentence : Sentences.of(plain)) {
            Set<Fault> own = faults(sentence, brief);
            faults.addAll(own);
            if (own.isEmpty()) {
                kept.add(sentence);
            }
        }
        String text = shortened(kept, longest(person), faults);
        if (text.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.EMPTY);
        }
        if (!text.isEmpty() && isOtherLanguage(text, answered, person)) {
            faults.add(Fault.WRONG_LANGUAGE);
            text = "";
        }
        Verdict verdict = text.isEmpty() ? Verdict.REPLACED : faults.isEmpty() ? Verdict.FINE : Verdict.MENDED;
        return new Checked(text, verdict, faults);
    }

    /**
     * What is wrong with a sentence behind those that were let out; of what needs the whole, that is judged which there is so far.
     *
     * @param before all that was let out, empty before the first one
     */
    Set<Fault> faults(String before, String sentence, Profile person, String answered, Brief brief) {
        String soFar = before.isEmpty() ? sentence : before + " " + sentence;
        Set<Fault> faults = faults(sentence, brief);
        Sentences.of(sentence).forEach(part -> faults.addAll(faults(part, brief)));
        Set<Fault> together = faults(soFar, brief);
        // what two sentences say of a deed side by side is no claim
        together.remove(Fault.CLAIM);
        faults.addAll(together);
        if (soFar.length() > longest(person)) {
            faults.add(Fault.TOO_LONG);
        }
        if (isOtherLanguage(sentence, answered, person) || isOtherLanguage(soFar, answered, person)) {
            faults.add(Fault.WRONG_LANGUAGE);
        }
        return faults;
    }

    private boolean isOtherLanguage(String text, String answered, Profile person) {
        return !languageOf(text, answered, person).equals(languageOf(answered, "", person));
    }

    private static Set<Fault> faults(String sentence, Brief brief) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        if (Claims.isOne(sentence)) {
            faults.add(Fault.CLAIM);
        }
        if (brief.withholds(sentence)) {
            faults.add(Fault.WITHHELD);
        }
        if (Contacts.areIn(sentence)) {
            faults.add(Fault.CONTACT);
        }
        if (TO_MACHINES.stream().anyMatch(sentence::contains)) {
            faults.add(Fault.TOOL_TEXT);
        }
        return faults;
    }

    private static int longest(Profile person) {
        return person.style().isShort() ? SHORT : person.style().isLong() ? LONG : USUAL;
    }

    /** As many whole sentences as there is room for. */
    private static String shortened(List<String> sentences, int longest, Set<Fault> faults) {
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences) {
            if (text.length() + sentence.length() + 1 > longest) {
                faults.add(Fault.TOO_LONG);
                break;
            }
            text.append(text.isEmpty() ? "" : " ").append(sentence);
        }
        return text.toString();
    }

    /** A few words without a language of their own are in that of what they answer. */
    private String languageOf(String text, String answered, Profile person) {
        String home = Languages.home(person.language());
        return languages.of(text, answered.isEmpty() ? home : languages.of(answered, home));
    }
}
