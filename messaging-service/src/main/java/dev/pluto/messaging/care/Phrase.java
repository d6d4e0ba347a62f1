package dev.pluto.messaging.care;

import dev.pluto.language.Pieces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A few words one after another, in the notation told at the head of {@code signs.en.txt}. What is done to match it is
 * bounded by its own length, whatever the text.
 */
final class Phrase {

    private static final int SHORT_GAP = 2;
    private static final int LONG_GAP = 6;

    private final List<Element> elements;
    private final boolean first;
    private final boolean last;

    /**
     * @param words of which it may be one
     * @param beginnings of words of which it may be one
     * @param gap how many other words may stand before it
     */
    private record Element(Set<String> words, List<String> beginnings, boolean optional, int gap) {

        boolean is(String word) {
            if (words.contains(word)) {
                return true;
            }
            for (String beginning : beginnings) {
                if (word.startsWith(beginning)) {
                    return true;
                }
            }
            return isNumber(word) && (words.contains("#number") || isYear(word) && words.contains("#year"));
        }

        private static boolean isNumber(String word) {
            return Character.isDigit(word.charAt(0));
        }

        private static boolean isYear(String word) {
            return word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
        }
    }

    private Phrase(List<Element> elements, boolean first, boolean last) {
        this.elements = List.copyOf(elements);
        this.first = first;
        this.last = last;
    }

    /**
     * @param sets words by the name of their set
     * @param plain makes a word of the notation like those of a text, which may make several of it
     */
    static Phrase of(String notation, Map<String, Set<String>> sets, UnaryOperator<String> plain) {
        List<Element> elements = new ArrayList<>();
        int gap = 0;
        for (String part : Pieces.of(notation, " ")) {
            boolean optional = part.startsWith("(");
            String bare = optional ? part.substring(1, part.length() - 1) : part;
            switch (bare) {
                case "^", "$" -> {}
                case ".." -> gap = SHORT_GAP;
                case "..." -> gap = LONG_GAP;
                default -> {
                    for (Element element : elements(bare, optional, gap, sets, plain)) {
                        elements.add(element);
                    }
                    gap = 0;
                }
            }
        }
        if (elements.isEmpty() || elements.stream().allMatch(Element::optional)) {
            throw new IllegalArgumentException("a phrase without words: " + notation);
        }
        return new Phrase(elements, notation.startsWith("^"), notation.endsWith("$"));
    }

    private static List<Element> elements(
            String part, boolean optional, int gap, Map<String, Set<String>> sets, UnaryOperator<String> plain) {
        boolean literal = part.chars().allMatch(Character::isLetterOrDigit) && !optional;
        if (literal) {
            List<Element> several = new ArrayList<>();
            for (String word : Pieces.of(plain.apply(part), " ")) {
                several.add(new Element(Set.of(word), List.of(), false, several.isEmpty() ? gap : 0));
            }
            return several;
        }
        Set<String> words = new HashSet<>();
        List<String> beginnings = new ArrayList<>();
        for (String one : Pieces.of(part, "/")) {
            if (one.startsWith("<")) {
                Set<String> set = sets.get(one.substring(1, one.length() - 1));
                if (set == null) {
                    throw new IllegalArgumentException("no such set: " + one);
                }
                words.addAll(set);
            } else if (one.endsWith("*")) {
                beginnings.add(one.substring(0, one.length() - 1));
            } else {
                words.add(one.replace("'", ""));
            }
        }
        return List.of(new Element(Set.copyOf(words), List.copyOf(beginnings), optional, gap));
    }

    /** Words it may begin with. */
    Set<String> firstWords() {
        Set<String> words = new HashSet<>();
        beginning().forEach(element -> words.addAll(element.words()));
        return words;
    }

    /** Beginnings of words it may begin with. */
    Set<String> firstBeginnings() {
        Set<String> beginnings = new HashSet<>();
        beginning().forEach(element -> beginnings.addAll(element.beginnings()));
        return beginnings;
    }

    /** The first element that has to be there, and those before it. */
    private List<Element> beginning() {
        int required = 0;
        while (elements.get(required).optional()) {
            required++;
        }
        return elements.subList(0, required + 1);
    }

    /** @return behind its last word when it begins at this one, or -1 */
    int endFrom(List<String> sentence, int at) {
        return first && at > 0 ? -1 : end(sentence, at, 0, 0);
    }

    private int end(List<String> sentence, int at, int index, int carried) {
        if (index == elements.size()) {
            return !last || at == sentence.size() ? at : -1;
        }
        Element element = elements.get(index);
        int gap = index == 0 ? 0 : Math.max(element.gap(), carried);
        for (int from = at; from <= at + gap && from < sentence.size(); from++) {
            int end = element.is(sentence.get(from)) ? end(sentence, from + 1, index + 1, 0) : -1;
            if (end >= 0) {
                return end;
            }
        }
        return element.optional() ? end(sentence, at, index + 1, gap) : -1;
    }

    /** Words that it names itself, for what is known to be no misspelling. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        elements.forEach(element -> words.addAll(element.words()));
        return words;
    }
}
