package dev.pluto.memory.spanish;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of Spanish words, from the resources beside this class. Safe for threads. */
final class Vocabulary {

    /** The way a verb is told: by whom, and in which tense. */
    enum Form {
        I,
        HE,
        WE,
        THEY,
        /** "I" and "he" sound alike. */
        WAS
    }

    /**
     * A form of a verb.
     *
     * @param lemma without the clitic that belongs to it
     * @param takes "se" when a clitic says who, "()" when it says whom, else empty
     * @param key what of somebody it says
     * @param isSingle whether one value of it holds at a time
     * @param told the form to say to the person, of what they told of themselves
     */
    record Verb(String lemma, String takes, String key, boolean isSingle, Form form, String told) {}

    private static final class Holder {
        private static final Vocabulary ALL = new Vocabulary();
    }

    private static final int SHORTEST_PLURAL = 4;

    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, Verb> verbs = new HashMap<>();
    private final Map<String, String> participles = new HashMap<>();
    private final Map<String, String> alike = new HashMap<>();

    private Vocabulary() {
        for (String line : lines("words.es.txt")) {
            int end = line.indexOf(']');
            lists.computeIfAbsent(line.substring(1, end), unused -> new HashSet<>())
                    .addAll(List.of(Pieces.of(line.substring(end + 1).strip(), " ")));
        }
        for (String line : lines("alike.es.txt")) {
            String[] sides = Pieces.of(line, " = ", 2);
            for (String word : Pieces.of(sides[1], " ")) {
                alike.putIfAbsent(word, sides[0]);
            }
        }
        lines("verbs.es.txt").forEach(this::verb);
        for (String line : lines("past.es.txt")) {
            String[] parts = Pieces.of(line, " ");
            Verb now = byLemma(parts[2]);
            verbs.putIfAbsent(
                    Word.plain(parts[0]), new Verb(now.lemma, now.takes, now.key, now.isSingle, Form.WAS, parts[1]));
        }
        for (String line : lines("participles.es.txt")) {
            String[] parts = Pieces.of(line, " ");
            participles.put(parts[0], parts[1]);
        }
    }

    static Vocabulary spanish() {
        return Holder.ALL;
    }

    private void verb(String line) {
        String[] sides = Pieces.of(line, " = ", 2);
        String[] head = Pieces.of(sides[0], " ");
        String[] forms = Pieces.of(sides[1], " ");
        int clitic = head[0].indexOf('(');
        String takes = clitic < 0 ? "" : head[0].endsWith("()") ? "()" : "se";
        String lemma = clitic < 0 ? head[0] : head[0].substring(0, clitic);
        boolean single = head[2].equals("one");
        Form[] of = {Form.I, Form.I, Form.HE, Form.WE, Form.THEY};
        for (int i = forms.length - 1; i >= 0; i--) {
            boolean you = i == 1;
            boolean own = of[i] == Form.I || of[i] == Form.WE;
            Form form = takes.equals("()") ? Form.HE : of[i];
            if (!you || takes.equals("()")) {
                verbs.put(
                        Word.plain(forms[i]), new Verb(lemma, takes, head[1], single, form, own ? forms[1] : forms[i]));
            }
        }
    }

    private Verb byLemma(String lemma) {
        return verbs.values().stream()
                .filter(verb -> verb.lemma.equals(lemma) && verb.form == Form.I)
                .findFirst()
                .orElseThrow();
    }

    /** The form that is told of somebody else: "vive" of "vivo". */
    String third(Verb verb) {
        return verbs.values().stream()
                .filter(one -> one.form == Form.HE && one.lemma.equals(verb.lemma) && one.takes.equals(verb.takes))
                .map(Verb::told)
                .findFirst()
                .orElse(verb.told);
    }

    /** "Fumo" of "fumar"; empty for a verb that is not known. */
    String present(String infinitive, Form form) {
        return verbs.entrySet().stream()
                .filter(entry -> entry.getValue().lemma.equals(infinitive)
                        && entry.getValue().takes.isEmpty()
                        && entry.getValue().form == form)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    /** Whose "he", "ha", "hemos" or "han" is; null for any other word. */
    static @Nullable Form helping(Word word) {
        return switch (word.text()) {
            case "he" -> Form.I;
            case "ha" -> Form.HE;
            case "hemos" -> Form.WE;
            case "han" -> Form.THEY;
            default -> null;
        };
    }

    @Nullable
    Verb verb(Word word) {
        return verbs.get(word.text());
    }

    /** The verb of "mudado" behind "he" and "ha". */
    @Nullable
    Verb participle(Word word) {
        String name = participles.get(word.text());
        int clitic = name == null ? -1 : name.indexOf('(');
        return name == null ? null : byLemma(clitic < 0 ? name : name.substring(0, clitic));
    }

    boolean is(String list, Word word) {
        return lists.getOrDefault(list, Set.of()).contains(word.text());
    }

    boolean isIn(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    boolean isAnimate(String noun) {
        return isIn("family", noun) || isIn("people", noun) || isIn("animal", noun);
    }

    /** What stands for a noun: "mamá" and "madre" are one, "gatos" is "gato". */
    String noun(String word) {
        String one = alike.getOrDefault(word, word);
        boolean plural = one.length() >= SHORTEST_PLURAL && one.endsWith("s") && !isAnimate(one);
        String singular = plural ? one.substring(0, one.length() - (one.endsWith("es") ? 2 : 1)) : one;
        return alike.getOrDefault(singular, singular);
    }

    /** What stands for a word of any kind; "alérgica" is "alérgico", "gusta" is "gustar". */
    String term(Word word) {
        Verb verb = alike.containsKey(word.text()) ? null : verbs.get(word.text());
        return term(verb == null ? word.text() : verb.lemma);
    }

    /** The same of a word without accents, a verb in its base form. */
    String term(String word) {
        String noun = noun(word);
        boolean ends = !isAnimate(noun) && noun.length() >= SHORTEST_PLURAL;
        return ends && "aoe".indexOf(noun.charAt(noun.length() - 1)) >= 0 ? noun.substring(0, noun.length() - 1) : noun;
    }

    Set<String> terms(List<Word> words) {
        Set<String> terms = new HashSet<>();
        for (Word word : words) {
            if (!word.isMark() && !is("stop", word)) {
                terms.add(term(word));
            }
        }
        return terms;
    }

    private static List<String> lines(String name) {
        return Rows.of(Vocabulary.class, name);
    }
}
