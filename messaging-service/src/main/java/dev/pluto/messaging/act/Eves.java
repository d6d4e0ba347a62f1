package dev.pluto.messaging.act;

import dev.pluto.language.Pieces;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.DayRange;
import dev.pluto.language.time.Said;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts days from something that the same text tells: "my exam is on Friday at 9, remind me the night before" names the night of
 * Thursday.
 */
final class Eves {

    /** So many words name a date. */
    private static final int DATE = 3;

    private static final Map<String, List<Eve>> LOADED = new ConcurrentHashMap<>();

    /** @param days from what was told @param part of the day, as it is said; may be empty */
    private record Eve(long days, String part, String[] words) {}

    /** @param at index of its first token */
    private record Found(Eve eve, int at) {}

    private Eves() {}

    /** The text with a date for the first such day; the same text where there is none, or no day to count from. */
    static String dated(String text, Tongue tongue, Said said) {
        Request r = tongue.request(text);
        int wish = r.find(0, Kind.REMIND, Kind.WEAK_REMIND);
        if (wish < 0) {
            return text;
        }
        List<Token> tokens = Tokens.of(text);
        Found first = found(tokens, tongue).findFirst().orElse(null);
        String dated = first == null ? null : dated(text, tokens, first, tongue, said);
        return dated == null ? text : dated;
    }

    /** "At 10 that morning", "the night before", of a day that was told of in another text; the same text where it says nothing of it. */
    static String onThat(LocalDate day, String text, Tongue tongue) {
        List<Token> tokens = Tokens.of(text);
        return found(tokens, tongue)
                .findFirst()
                .map(found -> {
                    int last = found.at() + found.eve().words().length - 1;
                    String front = text.substring(0, tokens.get(found.at()).start());
                    String when = (day.plusDays(found.eve().days()) + " "
                                    + found.eve().part())
                            .strip();
                    return front + when + text.substring(tokens.get(last).end());
                })
                .orElse(text);
    }

    /** Whether it names another day than the one it counts from. */
    static boolean isOtherDay(String text, Tongue tongue) {
        return found(Tokens.of(text), tongue)
                .findFirst()
                .filter(found -> found.eve().days() != 0)
                .isPresent();
    }

    static boolean isIn(String text, Tongue tongue) {
        return found(Tokens.of(text), tongue).findAny().isPresent();
    }

    /** The longer ones first. */
    private static Stream<Found> found(List<Token> tokens, Tongue tongue) {
        return LOADED.computeIfAbsent(tongue.locale().getLanguage(), Eves::all).stream()
                .flatMap(eve -> IntStream.rangeClosed(0, tokens.size() - eve.words().length)
                        .filter(at -> isHere(eve, tokens, at) && !isSameDayOf(eve, tokens, at, tongue))
                        .mapToObj(at -> new Found(eve, at)));
    }

    private static boolean isHere(Eve eve, List<Token> tokens, int at) {
        for (int k = 0; k < eve.words().length; k++) {
            if (!tokens.get(at + k).text().equals(eve.words()[k])) {
                return false;
            }
        }
        return true;
    }

    /** "Same day delivery" is what is ordered, and no day. */
    private static boolean isSameDayOf(Eve eve, List<Token> tokens, int at, Tongue tongue) {
        int next = at + eve.words().length;
        boolean bare = eve.words()[0].equals("same") && next < tokens.size();
        Request behind = tongue.request(bare ? tokens.get(next).text() : "");
        return bare && behind.isWord(0) && !behind.is(0, Kind.UNTO, Kind.SOFT, Kind.AND, Kind.OWN, Kind.ARTICLE);
    }

    private static @Nullable String dated(String text, List<Token> tokens, Found found, Tongue tongue, Said said) {
        Eve eve = found.eve();
        int from = found.at();
        int to = from + eve.words().length;
        String front = text.substring(0, tokens.get(from).start());
        String back = text.substring(tokens.get(to - 1).end());
        DayRange days = Answers.days(front + ", " + back, said)
                .or(() -> ahead(tongue.request(front), said))
                .orElse(null);
        if (days == null || !days.first().equals(days.last())) {
            return null;
        }
        LocalDate day = days.first().plusDays(eve.days());
        String when = (day + " " + eve.part()).strip();
        Request behind = tongue.request(back);
        int wish = behind.find(0, Kind.REMIND, Kind.WEAK_REMIND);
        if (wish > 0) {
            return front + when + " " + behind.said(wish); // "the night before my flight on Friday remind me to pack"
        }
        boolean goesOn = !behind.isWord(0)
                || behind.is(0, Kind.SOFT, Kind.AND, Kind.ASKING)
                || behind.is(0, Kind.UNTO) && !behind.is(0, Kind.ARTICLE);
        boolean named = Answers.days(behind.said(0, DATE), said).isPresent();
        boolean event = behind.is(0, Kind.OWN, Kind.THEIRS, Kind.ARTICLE) || behind.isCapital(0);
        if (behind.isNumber(0) || named || !goesOn && !event) {
            return null; // "the night before December 5th" is a date of its own
        }
        event &= !goesOn;
        boolean spanish = tongue.locale().getLanguage().equals("es");
        return front + when + (event ? spanish ? " de" : " about" : "") + back;
    }

    /** "In 3 days". */
    private static Optional<DayRange> ahead(Request front, Said said) {
        int in = front.find(0, i -> front.word(i).equals("in") || front.word(i).equals("dentro"));
        return in < 0
                ? Optional.empty()
                : Answers.length(front.said(in), said)
                        .filter(length -> length.toDays() > 0 && length.equals(Duration.ofDays(length.toDays())))
                        .map(length -> said.today().plusDays(length.toDays()))
                        .map(day -> new DayRange(day, day));
    }

    private static List<Eve> all(String language) {
        List<Eve> all = new ArrayList<>();
        Lines.of("eves." + language + ".txt").forEach((said, phrases) -> {
            String[] parts = Pieces.of(said, " ", 2);
            for (String phrase : Pieces.of(phrases, "|")) {
                String part = parts.length > 1 ? parts[1] : "";
                all.add(new Eve(Long.parseLong(parts[0]), part, Pieces.of(phrase.strip(), " ")));
            }
        });
        return List.copyOf(all);
    }
}
