package dev.pluto.memory.habit;

import dev.pluto.language.TextPattern;
import dev.pluto.language.words.Stems;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.PastForms;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a person did in what they say, in English: "went for a run", "gym done", "I called mum and watered the plants". Not from
 * questions, requests, plans, what was left out, what others did, what was long ago, nor where any word of the text is a sensitive one.
 *
 * <p>Of what they want to be reminded of it reads what they will have done then.
 */
final class ActReader {

    private static final Pattern CUT = TextPattern.of("[.,;!\\n]| and | while | then | but ");
    private static final Pattern CLOCK = TextPattern.of("\\bat (\\d{1,2})(?:[:.](\\d{2}))? ?(am|pm)?\\b");
    private static final int LONGEST = 240;
    private static final int MOST_WORDS = 16;
    private static final int MOST_CONTENT = 4;
    private static final int MOST_TITLE = 8;
    private static final int NOON = 12;

    private final Lexicon lexicon = Lexicon.english();

    /** @param saidAt on the local clock */
    List<Act> read(String text, LocalDateTime saidAt) {
        String plain = plain(text);
        List<String> words = Stems.split(plain);
        if (plain.length() > LONGEST || plain.endsWith("?") || words.isEmpty() || isRefused(words)) {
            return List.of();
        }
        Optional<LocalDateTime> at = when(plain, words, saidAt);
        List<Act> acts = new ArrayList<>();
        if (at.isPresent()) {
            for (String clause : CUT.split(plain)) {
                clause(Stems.split(clause), at.get())
                        .filter(act -> acts.stream().noneMatch(one -> one.key().equals(act.key())))
                        .ifPresent(acts::add);
            }
        }
        return acts;
    }

    /**
     * What a reminder is about: "call mum", "to water the plants", "gym".
     *
     * @param at when it is done, on the local clock
     */
    Optional<Act> wanted(String title, LocalDateTime at) {
        String plain = plain(title);
        List<String> words = new ArrayList<>(Stems.split(plain.startsWith("to ") ? plain.substring(3) : plain));
        boolean isBid = !words.isEmpty() && words.get(0).equals("do");
        List<String> said = isBid ? words.subList(1, words.size()) : words;
        if (said.isEmpty() || title.length() > LONGEST || isRefused(said) || ActWords.isAny("denied", said)) {
            return Optional.empty();
        }
        String first = words.get(0);
        boolean isDeed = words.size() > 1
                && (ActWords.is("call", first)
                        || lexicon.verb(first).filter(first::equals).isPresent());
        if (!isDeed) {
            return ActWords.find(words).map(known -> new Act(known.title(), known.kind(), known.title(), at));
        }
        words.set(0, PastForms.of(first));
        return clause(words, at);
    }

    private static String plain(String text) {
        return text.strip().replace('\u2019', '\'').toLowerCase(Locale.ENGLISH);
    }

    private static boolean isRefused(List<String> words) {
        return ActWords.is("asks", words.get(0)) || ActWords.isAny("sensitive", words) || ActWords.isAny("past", words);
    }

    /** When it was done: as it was said, unless an hour is named; empty when it was at another time that nobody names. */
    private static Optional<LocalDateTime> when(String plain, List<String> words, LocalDateTime saidAt) {
        boolean yesterday = words.contains("yesterday");
        LocalDateTime latest = yesterday ? saidAt.toLocalDate().atTime(23, 59).minusDays(1) : saidAt;
        Matcher clock = CLOCK.matcher(plain);
        if (clock.find()) {
            return at(clock, latest);
        }
        boolean isLater = words.contains("morning") && saidAt.getHour() > NOON || words.contains("earlier");
        return yesterday || isLater ? Optional.empty() : Optional.of(saidAt);
    }

    /** The last time that clock showed before; without "am" and "pm" whichever was last. */
    private static Optional<LocalDateTime> at(Matcher clock, LocalDateTime latest) {
        int hour = Integer.parseInt(clock.group(1));
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        if (hour > 23 || minute > 59) {
            return Optional.empty();
        }
        String half = clock.group(3);
        boolean isOpen = half == null && hour <= NOON;
        int exact = half == null ? hour : hour % NOON + ("pm".equals(half) ? NOON : 0);
        LocalDateTime first = latest.toLocalDate().atTime(exact % 24, minute);
        LocalDateTime second = isOpen ? latest.toLocalDate().atTime((exact + NOON) % 24, minute) : first;
        return List.of(first, second).stream().filter(at -> !at.isAfter(latest)).max(LocalDateTime::compareTo);
    }

    private Optional<Act> clause(List<String> words, LocalDateTime at) {
        if (words.isEmpty() || words.size() > MOST_WORDS || isOfOthers(words) || isUndone(words)) {
            return Optional.empty();
        }
        Optional<Act> call = call(words, at);
        return call.isPresent()
                ? call
                : ActWords.find(words)
                        .map(known -> new Act(known.title(), known.kind(), known.title(), at))
                        .or(() -> unknown(words, at));
    }

    /** "Anna ran", "my sister called", "they went": the person is not the one who did it. */
    private boolean isOfOthers(List<String> words) {
        int own = firstOwn(words);
        if (own >= 0) {
            return words.subList(0, own).stream()
                    .anyMatch(word -> ActWords.is("other", word) || word.equals("said") || word.equals("says"));
        }
        boolean kin = words.size() > 1
                && words.get(0).equals("my")
                && lexicon.kin(words.get(1)).isPresent();
        String first = words.get(0);
        return kin
                || ActWords.is("other", first)
                || (lexicon.kin(first).isPresent() || lexicon.isFirstName(first))
                        && words.size() > 1
                        && lexicon.anyVerb(words.get(1))
                                .filter(base -> !base.equals(words.get(1)))
                                .isPresent();
    }

    private static int firstOwn(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (ActWords.is("own", words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isUndone(List<String> words) {
        boolean isPlan = ActWords.isAny("plan", words)
                || follows(words, "going", "to", 2)
                || follows(words, "have", "to", 1)
                || follows(words, "about", "to", 1)
                || follows(words, "time", "to", 1);
        boolean isOrder = ActWords.is("bare", words.get(0)) && words.size() > 1 && !ActWords.isAny("finished", words);
        boolean isGeneral = firstOwn(words) >= 0
                && words.stream()
                        .anyMatch(word -> word.equals("like")
                                || word.equals("love")
                                || word.equals("hate")
                                || word.equals("enjoy")
                                || word.equals("prefer"));
        return isPlan || isOrder || isGeneral || ActWords.isAny("denied", words);
    }

    /** "going to run" is a plan, "going to the gym" is under way. */
    private boolean follows(List<String> words, String first, String second, int verbAt) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals(first) && words.get(i + 1).equals(second)) {
                return verbAt == 1
                        || i + 2 < words.size()
                                && lexicon.verb(words.get(i + 2))
                                        .filter(words.get(i + 2)::equals)
                                        .isPresent()
                                && !lexicon.isCommonNoun(words.get(i + 2));
            }
        }
        return false;
    }

    /** "called mum", "spoke to Anna on the phone". */
    private Optional<Act> call(List<String> words, LocalDateTime at) {
        for (int i = 0; i < words.size(); i++) {
            if (ActWords.is("call", words.get(i))) {
                for (String word : words) {
                    Optional<String> kin = lexicon.kin(word);
                    if (kin.isPresent()) {
                        return Optional.of(calling("your " + kin.get(), at));
                    }
                    if (lexicon.isFirstName(word) && !ActWords.is("call", word)) {
                        return Optional.of(calling(Character.toUpperCase(word.charAt(0)) + word.substring(1), at));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Act calling(String whom, LocalDateTime at) {
        return new Act("call " + whom, "call", "call " + whom, at);
    }

    /** What stands in no list: a verb in the past or under way with its object, or a thing that is done. */
    private Optional<Act> unknown(List<String> words, LocalDateTime at) {
        int start = 0;
        while (start < words.size()
                && (ActWords.is("opening", words.get(start)) || ActWords.is("own", words.get(start)))) {
            start++;
        }
        if (start == words.size()) {
            return Optional.empty();
        }
        String first = words.get(start);
        Optional<String> verb = lexicon.verb(first).filter(base -> !base.equals(first));
        boolean isFinished = ActWords.isAny("finished", words);
        List<String> content = words.subList(start, words.size()).stream()
                .filter(word ->
                        !ActWords.is("time", word) && !ActWords.is("finished", word) && !ActWords.is("own", word))
                .toList();
        if (verb.isEmpty() && !isFinished || content.isEmpty() || content.size() > MOST_CONTENT) {
            return Optional.empty();
        }
        boolean isBare = verb.isPresent() && content.size() < 2;
        return isBare ? Optional.empty() : Optional.of(act(verb, content, words.subList(start, words.size()), at));
    }

    private static Act act(Optional<String> verb, List<String> content, List<String> said, LocalDateTime at) {
        Stems stems = Stems.of(Locale.ENGLISH);
        TreeSet<String> key = new TreeSet<>();
        for (String word : content) {
            key.add(
                    word.equals(said.get(0)) && verb.isPresent()
                            ? verb.get()
                            : stems.stem(word).toString());
        }
        List<String> title = new ArrayList<>();
        title.add(verb.orElse("do"));
        said.stream()
                .skip(verb.isPresent() ? 1 : 0)
                .filter(word -> !ActWords.is("finished", word) && !word.equals("just"))
                .map(word -> word.equals("my") || word.equals("our") ? "your" : word)
                .limit(MOST_TITLE)
                .forEach(title::add);
        return new Act(String.join(" ", key), "other", String.join(" ", title), at);
    }
}
