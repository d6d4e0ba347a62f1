package dev.pluto.memory.fact;

import dev.pluto.language.TextPattern;
import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.ThirdPerson;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a fact is said to the person, in pieces, so that a corrected value takes the old one's place.
 *
 * @param subject "you", "your sister", "Anna"
 * @param verb as it is said with this subject: "live", "works", "are not"
 * @param lemma base form of the verb
 * @param value the person's own words: "in Leeds", "a nurse"
 * @param after what follows the value, such as a time; may be empty
 */
record Telling(String subject, String verb, String lemma, String value, String after) {

    private static final Pattern SPACES = TextPattern.of("\\s++");

    /** What is told of the subject, with the time. */
    String said() {
        return (value + " " + after).strip();
    }

    /** The same, word by word. */
    List<Word> words() {
        return words(value + " " + after);
    }

    private static List<Word> words(String told) {
        return ClauseReader.sentences(told).stream().flatMap(List::stream).toList();
    }

    String sentence() {
        return Retelling.sentence(tidy(subject + " " + verb + " " + value + " " + after));
    }

    /** Of what holds no longer, whichever tense it was told in. */
    String past(boolean isToldInPast) {
        if (isToldInPast || isPastForm()) {
            return sentence();
        }
        String were = lemma.equals("be") ? (subject.equals("you") ? "were" : "was") : "used to " + lemma;
        String rest = lemma.equals("be") && !verb.contains(" ") ? "" : participle();
        return Retelling.sentence(tidy(subject + " " + were + rest + " " + value + " " + after));
    }

    /** "parked": told in the past, and so may still hold. */
    boolean isPastForm() {
        String last = verb.substring(verb.lastIndexOf(' ') + 1);
        boolean helped = verb.startsWith("are ")
                || verb.startsWith("is ")
                || verb.startsWith("have ")
                || verb.startsWith("has ");
        return !lemma.equals("be") && !helped && !last.equals(lemma) && !last.endsWith("s") && !last.endsWith("ing");
    }

    /** "on £14 an | hour": its time is part of the value. */
    boolean isCut() {
        return !after.isEmpty() && Lexicon.english().in("article", value.substring(value.lastIndexOf(' ') + 1));
    }

    /** "called" of "is called": kept when "is" becomes "was". */
    private String participle() {
        int space = verb.indexOf(' ');
        return verb.endsWith("called") || verb.endsWith("named") ? " " + verb.substring(space + 1) : "";
    }

    Telling with(String newValue) {
        return new Telling(subject, verb, lemma, newValue, "");
    }

    /** With another value: where it is the right one, the time stays, unless the value says when itself. */
    Telling with(String newValue, boolean isCorrection) {
        boolean timed = !isCorrection
                || after.isEmpty()
                || value.isEmpty()
                || newValue.contains(after)
                || When.namesDay(words(newValue));
        return timed ? with(newValue) : new Telling(subject, verb, lemma, newValue, after);
    }

    /** The same in the present, for a value that replaces a past one: "You ride". */
    Telling present() {
        boolean second = subject.equals("you");
        String now = lemma.equals("be") ? (second ? "are" : "is") : second ? lemma : ThirdPerson.of(lemma);
        return new Telling(subject, now, lemma, value, after);
    }

    Telling negative() {
        boolean helped = verb.startsWith("is ") || verb.startsWith("are ");
        if (helped) {
            int space = verb.indexOf(' ');
            return new Telling(subject, verb.substring(0, space) + " not" + verb.substring(space), lemma, value, after);
        }
        String no = lemma.equals("be")
                ? (subject.equals("you") ? "are not" : "is not")
                : (subject.equals("you") ? "do not " : "does not ") + lemma;
        return new Telling(subject, no, lemma, value, after);
    }

    @Override
    public String toString() {
        return "Telling[]";
    }

    private static String tidy(String text) {
        String tidy = SPACES.matcher(text.strip())
                .replaceAll(" ")
                .replace(" ,", ",")
                .replace("do not", "don't")
                .replace("does not", "doesn't")
                .replace("can not", "can't");
        int end = tidy.length();
        while (end > 0 && " ,:".indexOf(tidy.charAt(end - 1)) >= 0) {
            end--;
        }
        return tidy.substring(0, end);
    }
}
