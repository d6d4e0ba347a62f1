package dev.pluto.messaging.wording;

import dev.pluto.language.TextPattern;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A text made easy for rules: lower case, straight apostrophes, politeness stripped from its front. */
public final class Utterance {

    private static final Pattern POLITE = TextPattern.of(
            "^(?:(?:please|pls|plz|hey|hi|hello|ok|okay|so|and|also|oh|btw|by the way|fyi|pluto)[,!.\\s]++|"
                    + "(?:well|great|thanks|now|yes|no|then)[,!.]\\s*+"
                    + "|(?<asked>(?:can|could|would|will) you )(?:please |pls |kindly |maybe |just )?(?=(?:remind|wake|"
                    + "remember|tell|set|call|stop|start|turn|send|be|use|keep|switch|speak|talk|write|note|make|"
                    + "give|bring|leave|skip|drop|sound|answer|reply|text|get|pause|resume|disable|enable|cancel|"
                    + "not|always|never)\\b)"
                    + "|i(?:'d| would) like you to |i want you to )++");

    /** Words that can only be the subject after a verb put first: "did you ...", "has he ...". */
    private static final String PERSON = "(?:i|you|we|he|she|they|there|anyone|anybody|someone|somebody)\\b";

    /** Words that open a subject as well as an object: "is my ...", but also "had my ...". */
    private static final String THING =
            "(?:it|this|that|these|those|the|a|an|my|our|your|his|her|their|any|anything|all|both)\\b";

    private static final Pattern QUESTION = TextPattern.of("^(?:"
            // "When I was in Rome ..." and "What a day" tell something
            + "(?:what|where|when|how|who|which|why)\\b(?! (?:i|i'm|i've|i'd|i'll|we|we're|he|she|they|a|an|nice|lovely|"
            + "great|cool|funny|sweet|kind)\\b)"
            + "|(?:whose|whom|what's|where's|who's|when's|how's|whats|wheres|whos|does|isn't|aren't|don't you)\\b"
            + "|(?:do|does|did|am|is|are|was|were|can|could|will|would|should|have|has|had|didn't|doesn't|hasn't|"
            + "haven't|can't|won't|wasn't|weren't) "
            + PERSON
            + "|(?:is|are|can|could|will|would|should|isn't|aren't) " + THING
            + "|(?:was|were) (?:it|this|that)\\b|do (?:my|our|your|the|people|any)\\b|did (?:my|our|your)\\b|has (?:my|our|the|it|any|anything)\\b"
            + "|(?:remind me|tell me|remember) (?:what|where|when|who|whom|whose|which|why|how|about|again)\\b"
            + "|any idea\\b"
            + ").*");

    private static final Pattern ABOUT_A_NAME =
            TextPattern.of("^(?i:is|are|was|were|does|did|has|can|could|should|would) (?!I\\b)\\p{Lu}[\\p{L}']+ \\S.*");

    private static final Pattern WORD_END = TextPattern.of("[^\\p{L}\\p{N}']+");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a",
            "an",
            "the",
            "is",
            "are",
            "was",
            "were",
            "am",
            "be",
            "been",
            "do",
            "does",
            "did",
            "have",
            "has",
            "had",
            "i",
            "me",
            "my",
            "mine",
            "we",
            "us",
            "our",
            "you",
            "your",
            "it",
            "its",
            "it's",
            "that",
            "this",
            "these",
            "those",
            "what",
            "what's",
            "whats",
            "where",
            "where's",
            "when",
            "who",
            "who's",
            "which",
            "why",
            "how",
            "to",
            "of",
            "in",
            "on",
            "at",
            "for",
            "with",
            "and",
            "or",
            "but",
            "so",
            "can",
            "could",
            "will",
            "would",
            "should",
            "please",
            "remember",
            "know",
            "tell",
            "told",
            "remind",
            "about",
            "there",
            "any",
            "pluto",
            "i'm",
            "i've",
            "not",
            "don't",
            "again",
            "name's",
            "if");

    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("call", "nam"),
            Map.entry("mum", "mother"),
            Map.entry("mom", "mother"),
            Map.entry("mommy", "mother"),
            Map.entry("mummy", "mother"),
            Map.entry("dad", "father"),
            Map.entry("daddy", "father"),
            Map.entry("job", "work"),
            Map.entry("mov", "liv"),
            Map.entry("kid", "child"),
            Map.entry("children", "child"),
            Map.entry("bday", "birthday"),
            Map.entry("born", "birthday"),
            Map.entry("favourit", "favorit"),
            Map.entry("lov", "lik"),
            Map.entry("enjoy", "lik"),
            Map.entry("prefer", "lik"),
            Map.entry("saw", "see"),
            Map.entry("went", "go"),
            Map.entry("met", "meet"),
            Map.entry("bought", "buy"),
            Map.entry("ate", "eat"),
            Map.entry("left", "leav"),
            Map.entry("lost", "los"),
            Map.entry("paid", "pay"));
    private static final Pattern POSSESSED = TextPattern.of("(?<![\\p{L}'])(?:my|our)\\s+([\\p{L}']+)");
    private static final Pattern NAMED = TextPattern.of("(?<=[\\p{L}\\p{N},] )\\p{Lu}[\\p{L}']+");

    private final String original;
    private final String lower;
    private final boolean isAskedFor;

    private Utterance(String original) {
        this.original = original.replace('\u2019', '\'').strip();
        String text = this.original.toLowerCase(Locale.ROOT);
        var polite = POLITE.matcher(text);
        this.isAskedFor = polite.find() && polite.group("asked") != null;
        this.lower = polite.replaceFirst("").strip();
    }

    public static Utterance of(String text) {
        return new Utterance(text);
    }

    /** As written, apart from straight apostrophes. */
    public String original() {
        return original;
    }

    /** Lower case, without leading politeness. */
    public String lower() {
        return lower;
    }

    /** Lower case without anything but letters, digits and single spaces: for whole-text comparison. */
    public String bare() {
        return String.join(" ", words(lower)).strip();
    }

    public boolean matches(Pattern pattern) {
        return pattern.matcher(lower).find();
    }

    /** Whether it wants to be told something. "Could you be more formal?" wants a deed and is none. */
    public boolean isQuestion() {
        return original.endsWith("?") && !isAskedFor
                || QUESTION.matcher(lower).matches()
                || ABOUT_A_NAME.matcher(original).matches();
    }

    public int wordCount() {
        return (int) words(lower).stream().filter(word -> !word.isEmpty()).count();
    }

    /** The words that carry meaning, roughly stemmed. */
    public Set<String> content() {
        var content = new LinkedHashSet<String>();
        for (String word : words(original.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) {
                content.add(meaning(word));
            }
        }
        return content;
    }

    /** What a question is about beyond doubt: things called "my" and names. An answer about another thing is none. */
    public Set<String> anchors() {
        var anchors = new LinkedHashSet<String>();
        POSSESSED
                .matcher(original.toLowerCase(Locale.ROOT))
                .results()
                .forEach(found -> anchors.add(meaning(found.group(1))));
        NAMED.matcher(original)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .filter(word -> !EMPTY_WORDS.contains(word))
                .forEach(word -> anchors.add(meaning(word)));
        anchors.retainAll(content());
        return anchors;
    }

    /** Share of this text's meaning words that the other has too, 0 to 1. */
    public double overlapWith(Utterance other) {
        Set<String> mine = content();
        if (mine.isEmpty()) {
            return 0;
        }
        Set<String> theirs = other.content();
        return (double) mine.stream().filter(theirs::contains).count() / mine.size();
    }

    private static List<String> words(String text) {
        return Arrays.asList(WORD_END.split(text));
    }

    /** Stem of a word, and of one for all of a few words that mean the same in what people tell and ask. */
    private static String meaning(String word) {
        String stem = stem(word);
        return SAME.getOrDefault(stem, stem);
    }

    private static String stem(String word) {
        String base = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word.replace("'", "");
        for (String ending : List.of("ing", "ies", "ed", "es", "s", "e")) {
            if (base.length() - ending.length() >= 3 && base.endsWith(ending)) {
                return base.substring(0, base.length() - ending.length());
            }
        }
        return base;
    }
}
