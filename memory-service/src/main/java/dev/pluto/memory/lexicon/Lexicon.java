package dev.pluto.memory.lexicon;

import dev.pluto.language.words.Spelling;
import dev.pluto.memory.lexicon.WordNet.Part;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is known of English words. Words are in lower case throughout. Safe for threads. */
public final class Lexicon {

    private static final class Holder {
        private static final Lexicon ENGLISH = new Lexicon();
    }

    private final Map<String, Set<String>> lists = Lists.sections("grammar.en.txt");
    private final Map<String, Set<String>> cues = Lists.sections("cues.en.txt");
    private final Map<String, String> kin = Lists.keys("kin.en.txt");
    private final Map<String, String> ways = Lists.keys("in-laws.en.txt");
    private final Map<String, String> verbs = Lists.keys("verbs.en.txt");
    private final Map<String, Set<String>> concepts = new HashMap<>();
    private final Set<String> single = new HashSet<>();
    private final Set<String> firstNames = new HashSet<>();
    private final Map<String, List<List<String>>> runs = new HashMap<>();
    private final Spelling spelling;

    private Lexicon() {
        for (String line : Lists.lines("concepts.en.txt")) {
            String[] sides = line.split("\\s*=\\s*", 2);
            String[] head = sides[0].split("\\s+");
            if (head[1].equals("one")) {
                single.add(head[0]);
            }
            for (String word : sides[1].split("\\s+")) {
                concepts.computeIfAbsent(word, unused -> new HashSet<>()).add(head[0]);
            }
        }
        Lists.lines("names.en.txt").forEach(line -> firstNames.addAll(List.of(line.split(" "))));
        List.of("leads", "corrections", "tails").forEach(name -> runs.put(name, lines(name + ".en.txt")));
        Set<String> known = new HashSet<>(verbs.keySet());
        known.addAll(concepts.keySet());
        known.addAll(kin.keySet());
        lists.values().forEach(known::addAll);
        spelling = new Spelling(known.stream().collect(Collectors.toMap(Function.identity(), word -> 1)));
    }

    /** Lines as runs of words, the longest first. */
    private static List<List<String>> lines(String name) {
        return Lists.lines(name).stream()
                .map(line -> List.of(line.split(" ")))
                .sorted(Comparator.comparing((List<String> run) -> run.size()).reversed())
                .toList();
    }

    public static Lexicon english() {
        return Holder.ENGLISH;
    }

    /** @param list a section of the grammar, such as {@code preposition} */
    public boolean in(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    /** @param cue a section of the cues, such as {@code forgetting} */
    public boolean isCue(String cue, String word) {
        return cues.getOrDefault(cue, Set.of()).contains(word);
    }

    /** Whom a word names among kin, friends, helpers and pets, in one spelling: {@code mums} and {@code mother} agree. */
    public Optional<String> kin(String word) {
        int hyphen = word.indexOf('-');
        if (hyphen > 0 && (word.startsWith("ex-") || word.startsWith("half-") || word.startsWith("step-"))) {
            String before = word.substring(0, hyphen);
            return kin(word.substring(hyphen + 1))
                    .map(whose -> before.equals("step") ? "step" + whose : before + "-" + whose);
        }
        String known = kin.get(word);
        if (known == null && word.length() > 3 && word.endsWith("s")) {
            known = kin.get(word.substring(0, word.length() - (word.endsWith("sses") ? 2 : 1)));
        }
        return Optional.ofNullable(known);
    }

    /** The word for a way along kin such as {@code sister>husband}; empty when there is none. */
    public String kinOfWay(String way) {
        return ways.getOrDefault(way, "");
    }

    /** Whether the second word takes in the first: a sister is a sibling, a wife a partner. */
    public boolean isKinOf(String word, String wider) {
        return in("kin-" + wider, word) || wider.equals("pet") && WordNet.get().isIn(WordNet.ANIMAL, word);
    }

    /** Whether a noun is a person, a role of one or an animal. */
    public boolean isAnimate(String noun) {
        WordNet wordNet = WordNet.get();
        String one = singular(noun);
        return kin(noun).isPresent()
                || in("animal", one)
                || !in("no-person", one) && (wordNet.isIn(WordNet.PERSON, one) || wordNet.isIn(WordNet.ANIMAL, one));
    }

    /** Whether a noun is a kind of medicine. */
    public boolean isMedicine(String noun) {
        String one = singular(noun);
        return concepts(one).contains("medicine") || WordNet.get().isKindOf(one, "drug");
    }

    public boolean isFirstName(String word) {
        return firstNames.contains(word);
    }

    /** @param name of runs of words, the longest first: those before what is told, behind it, or that put it right */
    public List<List<String>> runs(String name) {
        return runs.getOrDefault(name, List.of());
    }

    /** The base form of a verb that people use of themselves. */
    public Optional<String> verb(String word) {
        return Optional.ofNullable(verbs.get(word));
    }

    /** The base form of any verb; rarer ones by their ending and WordNet. */
    public Optional<String> anyVerb(String word) {
        return verb(word).or(() -> rareVerb(word));
    }

    private Optional<String> rareVerb(String word) {
        WordNet wordNet = WordNet.get();
        for (String ending : new String[] {"ies", "ied", "es", "s", "ed", "ing", "d", ""}) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                String base = word.substring(0, word.length() - ending.length()) + (ending.startsWith("ie") ? "y" : "");
                if (wordNet.knows(Part.VERB, base)) {
                    return Optional.of(base);
                }
                if (ending.equals("ing") && wordNet.knows(Part.VERB, base + "e")) {
                    return Optional.of(base + "e");
                }
            }
        }
        return Optional.empty();
    }

    /** A noun without its plural ending. */
    public String singular(String noun) {
        if (noun.length() < 4 || !noun.endsWith("s") || noun.endsWith("ss")) {
            return noun;
        }
        WordNet wordNet = WordNet.get();
        String one = noun.substring(0, noun.length() - 1);
        if (noun.endsWith("ies") && wordNet.knows(Part.NOUN, noun.substring(0, noun.length() - 3) + "y")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        if (wordNet.knows(Part.NOUN, one) || kin.containsKey(one)) {
            return one;
        }
        String shorter = noun.endsWith("es") ? noun.substring(0, noun.length() - 2) : noun;
        return shorter.length() > 2 && wordNet.knows(Part.NOUN, shorter) ? shorter : noun;
    }

    public boolean isNoun(String word) {
        return WordNet.get().knows(Part.NOUN, singular(word));
    }

    /** Whether a noun is one that people meet, and not one that only dictionaries know. */
    public boolean isCommonNoun(String word) {
        return WordNet.get().isCommon(Part.NOUN, singular(word))
                || WordNet.get().isCommon(Part.NOUN, word);
    }

    public boolean isAdjective(String word) {
        return WordNet.get().knows(Part.ADJECTIVE, word);
    }

    /** Whether an adjective says where somebody or something is from, such as "german". */
    public boolean isOrigin(String word) {
        return WordNet.get().isOrigin(word);
    }

    /** Whether a word stands in a dictionary at all: what does not may be a name. */
    public boolean isWord(String word) {
        return isNoun(word)
                || isAdjective(word)
                || anyVerb(word).isPresent()
                || lists.values().stream().anyMatch(list -> list.contains(word));
    }

    /** The matters that a word in its base form belongs to, such as {@code home} for {@code live}. */
    public Set<String> concepts(String base) {
        return concepts.getOrDefault(base, Set.of());
    }

    /** Whether only one value of the matter holds at a time. */
    public boolean isSingle(String concept) {
        return single.contains(concept);
    }

    /** What a misspelt word was meant to be, among the words of grammar, kin, verbs and matters. */
    public Optional<String> mended(String word) {
        return isWord(word) || isFirstName(word) ? Optional.empty() : spelling.meant(word);
    }

    /** Which of kin, friends, helpers and pets a misspelt word was meant to be. */
    public Optional<String> mendedKin(String word) {
        return mended(word).filter(near -> kin(near).isPresent());
    }

    /** The base form under which a word is compared. */
    public String base(String word) {
        return kin(word).or(() -> verb(word)).orElseGet(() -> singular(word));
    }

    /** Whether two verbs are of one kind or one is a kind of the other: "settle" and "live". */
    public boolean areNear(String told, String asked) {
        boolean plain = in("generic", told) || in("generic", asked);
        return !plain && WordNet.get().areNear(told, asked);
    }

    /** Whether two words in base form say the same, or the told one is a kind of the asked one. */
    public boolean means(String told, String asked) {
        if (told.equals(asked) || asked.equals("pet") && WordNet.get().isIn(WordNet.ANIMAL, told)) {
            return true;
        }
        if (concepts(told).stream().anyMatch(concepts(asked)::contains)) {
            return true;
        }
        boolean two =
                in("only", told) && in("only", asked); // to mother and to father are one, a mother and a father two
        if (two || in("generic", told) || in("generic", asked)) {
            return false;
        }
        WordNet wordNet = WordNet.get();
        return wordNet.areSynonyms(Part.NOUN, told, asked)
                || wordNet.areSynonyms(Part.VERB, told, asked)
                || wordNet.areSynonyms(Part.ADJECTIVE, told, asked)
                || wordNet.isKindOf(told, asked);
    }
}
