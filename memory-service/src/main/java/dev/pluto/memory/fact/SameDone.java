package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import dev.pluto.memory.fact.Fact.Mode;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads with whom somebody does now what they did with others: "i used to bank with Lloyds, now i'm with Monzo". */
final class SameDone {

    private static final Set<String> WITH = Set.of("with ", "for ", "from ", "at ");
    private static final Set<String> NOW = Set.of("with ", "at ", "for ");
    /** These say by themselves what they mean now. */
    private static final Set<String> KNOWN = Set.of("be", "live", "work", "have", "go");

    /** Whom somebody is for: "used to support Spurs, I'm Arsenal now". */
    private static final Set<String> SIDING = Set.of("support", "follow", "vote");

    private static final List<String> WHOLLY = List.of(" all the way", " through and through", " till i die");
    /** How somebody may go where they went: "used to get the bus to work, now I cycle". */
    private static final Set<String> WHITHER = Set.of("cycle", "walk", "drive", "bike", "jog", "run", "scoot", "skate");

    private static final String TO = "to ";

    private static final Lexicon LEXICON = Lexicon.english();

    private SameDone() {}

    /** The same, in which who is "with" somebody does with them what was done before. */
    static List<Notice> named(List<Notice> notices) {
        List<Notice> all = new ArrayList<>();
        for (Notice notice : notices) {
            boolean isChange = notice instanceof Notice.Told one && one.isChange();
            all.add(isChange ? named(all, (Notice.Told) notice) : notice);
        }
        return all;
    }

    private static Notice named(List<Notice> before, Notice.Told told) {
        Fact now = told.fact();
        Fact past = isWith(now) || isTo(now) ? past(before, now) : null;
        if (past != null) {
            return done(past, now);
        }
        boolean goes =
                WHITHER.contains(now.telling().lemma()) && now.telling().said().isEmpty();
        Fact gone = goes ? there(before, now) : null;
        if (gone != null) {
            return goes(gone, now);
        }
        Fact sided = isSide(now) ? sided(before, now) : null;
        return sided != null ? sided(sided, now) : told;
    }

    /** "Arsenal all the way", where "in bed" and "happier" are no side. */
    private static boolean isSide(Fact fact) {
        List<Word> words = fact.telling().words();
        return fact.telling().lemma().equals("be")
                && fact.attribute().equals("be")
                && fact.isPositive()
                && !fact.isTemporary()
                && !words.isEmpty()
                && (words.get(0).capital() || isNamed(words.get(0).text()))
                && side(fact.telling().value()).indexOf(' ') < 0;
    }

    private static boolean isNamed(String word) {
        return !LEXICON.isAdjective(word)
                && !LEXICON.isAdjective(word.substring(0, Math.max(0, word.length() - 3)) + "y")
                && !word.endsWith("ing");
    }

    private static String side(String value) {
        return WHOLLY.stream()
                .filter(value::endsWith)
                .findFirst()
                .map(end -> value.substring(0, value.length() - end.length()))
                .orElse(value);
    }

    private static @Nullable Fact sided(List<Notice> notices, Fact now) {
        return notices.stream()
                .filter(notice -> notice instanceof Notice.Told one
                        && one.fact().mode() == Mode.PAST
                        && one.fact().owner().equals(now.owner())
                        && SIDING.contains(one.fact().telling().lemma()))
                .map(notice -> ((Notice.Told) notice).fact())
                .reduce((one, other) -> other)
                .orElse(null);
    }

    private static Notice sided(Fact past, Fact now) {
        Telling telling = past.telling().present().with(side(now.telling().value()));
        return new Notice.Told(
                past.told(now.id(), telling, Values.terms(telling.value()), true, Mode.PRESENT, now.saidAt()), true);
    }

    /** Where somebody went before in another way: "used to get the bus to work". */
    private static @Nullable Fact there(List<Notice> notices, Fact now) {
        return notices.stream()
                .filter(notice -> notice instanceof Notice.Told one
                        && one.fact().mode() == Mode.PAST
                        && one.fact().owner().equals(now.owner())
                        && one.fact().telling().value().contains(TO)
                        && !Values.hasNumber(whither(one.fact())))
                .map(notice -> ((Notice.Told) notice).fact())
                .reduce((one, other) -> other)
                .orElse(null);
    }

    private static String whither(Fact past) {
        String before = past.telling().value();
        return before.substring(before.indexOf(TO));
    }

    private static Notice goes(Fact past, Fact now) {
        String where = whither(past);
        return new Notice.Told(
                now.told(now.id(), now.telling().with(where), Values.terms(where), true, now.mode(), now.saidAt()),
                true);
    }

    private static boolean isWith(Fact fact) {
        return fact.telling().lemma().equals("be")
                && fact.isPositive()
                && !fact.isTemporary()
                && !opening(fact, NOW).isEmpty();
    }

    /** "We go to Aldi", where they shopped before. */
    private static boolean isTo(Fact fact) {
        return fact.telling().lemma().equals("go")
                && fact.isPositive()
                && !fact.isTemporary()
                && fact.telling().value().startsWith(TO);
    }

    private static String opening(Fact fact, Set<String> openings) {
        return openings.stream()
                .filter(fact.telling().value()::startsWith)
                .findFirst()
                .orElse("");
    }

    private static @Nullable Fact past(List<Notice> notices, Fact now) {
        Fact past = null;
        for (Notice notice : notices) {
            boolean done = notice instanceof Notice.Told one
                    && one.fact().mode() == Mode.PAST
                    && one.fact().owner().equals(now.owner())
                    && !KNOWN.contains(one.fact().telling().lemma())
                    && !opening(one.fact(), WITH).isEmpty();
            past = done ? ((Notice.Told) notice).fact() : past;
        }
        return past;
    }

    private static Notice done(Fact past, Fact now) {
        String with = opening(past, WITH);
        String led = isTo(now) ? TO : opening(now, NOW);
        String whom = now.telling().value().substring(led.length());
        Telling telling = past.telling().present().with(with + whom);
        return new Notice.Told(
                past.told(now.id(), telling, Values.terms(telling.value()), true, Mode.PRESENT, now.saidAt()), true);
    }
}
