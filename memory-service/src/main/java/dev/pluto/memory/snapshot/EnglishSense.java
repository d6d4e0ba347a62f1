package dev.pluto.memory.snapshot;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** How an English sentence of a person is meant, by its words as the clause reader writes them out. */
final class EnglishSense {

    /** Words between "I" and what it is about. */
    private static final int BETWEEN = 4;

    private static final int FEWEST = 3;

    private static final Cues CUES = Cues.ENGLISH;

    private final Lexicon lexicon = Lexicon.english();

    /** @param words in lower case, without the mark at its end */
    Meant of(List<String> words) {
        int reminder = reminder(words);
        if (reminder >= 0) {
            return isWanted(words, reminder) ? Meant.REMINDED : Meant.NOTHING;
        }
        if (words.isEmpty() || CUES.isAny("addressed", words) || CUES.is("request", words.get(0))) {
            return Meant.NOTHING;
        }
        if (isDecided(words)) {
            return Meant.DECIDED;
        }
        boolean isOpen = CUES.isAny("open", words);
        if (!isOpen && (isPlanned(words) || isAppointment(words))) {
            return Meant.PLANNED;
        }
        return isOpen || words.size() < FEWEST ? Meant.NOTHING : Meant.SAID;
    }

    /** Where "remind me" stands; negative for nowhere. */
    private static int reminder(List<String> words) {
        int at = words.indexOf("remind");
        return at >= 0 && at + 1 < words.size() && words.get(at + 1).equals("me") ? at : -1;
    }

    /** "please remind me to call", not "don't remind me of that". */
    private static boolean isWanted(List<String> words, int at) {
        return at + 3 < words.size() && words.stream().limit(at).allMatch(word -> CUES.is("asking", word));
    }

    /** "we finally decided to", "I've made up my mind". */
    private static boolean isDecided(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (CUES.is("own", words.get(i))) {
                int at = behind(words, i);
                if (at < words.size() && CUES.is("decision", words.get(at)) || isMind(words, at)) {
                    return words.stream().limit(i).noneMatch(word -> CUES.is("open", word));
                }
            }
        }
        return false;
    }

    private static boolean isMind(List<String> words, int at) {
        int end = Math.min(words.size(), at + 4);
        return at + 3 < words.size() && words.subList(at, end).stream().allMatch(word -> CUES.is("mind", word));
    }

    /** Where what stands between "I" and its verb ends. */
    private static int behind(List<String> words, int own) {
        int at = own + 1;
        while (at < words.size() && at <= own + BETWEEN && CUES.is("between", words.get(at)) && !isTo(words, at)) {
            at++;
        }
        return at;
    }

    private static boolean isTo(List<String> words, int at) {
        return words.get(at).equals("to")
                || words.get(at).equals("have")
                        && at + 1 < words.size()
                        && words.get(at + 1).equals("to");
    }

    private boolean isPlanned(List<String> words) {
        if (isDeedAhead(words, 0)) {
            return true;
        }
        for (int i = 0; i < words.size(); i++) {
            if (CUES.is("own", words.get(i)) && isPlannedBehind(words, behind(words, i))) {
                return true;
            }
        }
        return false;
    }

    /** "will call", "am going to call", "need to call", "am meeting Anna tomorrow". */
    private boolean isPlannedBehind(List<String> words, int at) {
        if (at >= words.size() - 1) {
            return false;
        }
        String word = words.get(at);
        if (word.equals("will") || word.equals("must") || word.equals("shall")) {
            return !CUES.is("denied", words.get(at + 1));
        }
        if (isDeedAhead(words, at)) {
            return true;
        }
        boolean isIntended = CUES.is("intention", word)
                && (words.get(at + 1).equals("to") || words.get(at + 1).equals("on"));
        boolean isArranged = word.endsWith("ing") && !CUES.is("denied", word) && isAhead(words);
        return isIntended || isArranged;
    }

    /** "going to run", not "going to bed". */
    private static boolean isDeedAhead(List<String> words, int at) {
        return at + 2 < words.size()
                && words.get(at).equals("going")
                && words.get(at + 1).equals("to")
                && !CUES.is("places", words.get(at + 2));
    }

    /** Whether words that were read as a deed begin with a thing instead: "the neighbours have a dog". */
    static boolean isOfAThing(List<String> words) {
        return CUES.is("determiner", words.get(0));
    }

    /** "dentist tomorrow at nine", "lunch with Anna on Friday". */
    private boolean isAppointment(List<String> words) {
        return isAhead(words)
                && words.stream()
                        .noneMatch(word -> CUES.is("finite", word)
                                || CUES.is("other", word)
                                || CUES.is("own", word)
                                || CUES.is("denied", word)
                                || isPast(word));
    }

    /** Whether words begin with who says them. */
    static boolean isOwn(List<String> words) {
        return CUES.is("own", words.get(0));
    }

    /** Whether a word is a verb in the past: "finished". */
    boolean isPast(String word) {
        return lexicon.verb(word)
                .filter(base -> !base.equals(word) && !word.endsWith("ing") && !word.endsWith("s"))
                .isPresent();
    }

    /** Whether it names a time to come. */
    private static boolean isAhead(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean isTime = i + 1 < words.size() && CUES.is("times", words.get(i + 1));
            if (CUES.is("future", words.get(i)) || isTime && CUES.is("ahead", words.get(i))) {
                return true;
            }
        }
        return false;
    }
}
