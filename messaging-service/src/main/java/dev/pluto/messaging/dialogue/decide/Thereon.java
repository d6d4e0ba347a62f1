package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.DayRange;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.TimeReader;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.act.Beforehand;
import dev.pluto.messaging.act.Subject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "What's three weeks from today?" and "remind me then": on the day that was spoken of last. */
final class Thereon {

    /** So many texts back the day may stand. */
    private static final int BACK = 2;

    private Thereon() {}

    /** Whole plans of that day; empty where no day was spoken of, or the wish names one of its own. */
    static Optional<List<Plan>> of(Scene scene) {
        String words = scene.words();
        Said said = scene.said(words);
        Token then = then(words);
        boolean isOfThatDay = then == null
                && Beforehand.isIn(words, said)
                && Answers.length(words, said).isEmpty();
        if (then == null && !isOfThatDay || Answers.days(words, said).isPresent()) {
            return Optional.empty();
        }
        boolean isOtherDay = isOfThatDay && Beforehand.isOtherDay(words, said);
        if (isOtherDay && !Answers.saysHour(words, said)) {
            return Optional.empty(); // as long before it, at its hour
        }
        return day(scene)
                .map(days -> then == null ? ofThatDay(words, days, said) : dated(words, then, days))
                .filter(dated -> !dated.equals(words))
                .map(dated -> TimeReader.read(dated, said))
                .filter(plans -> plans.stream()
                        .allMatch(
                                plan -> Reminding.isMoment(plan.reading()) && !(isOtherDay && plan.matter() == null)));
    }

    /** Of what is planned since, or of what was told. */
    private static Optional<DayRange> day(Scene scene) {
        Optional<DayRange> planned = scene.dialogue().subject() == Subject.REMINDERS
                ? Refining.last(scene)
                        .filter(last -> last.rrule() == null)
                        .map(last -> Told.due(last, scene.person()).toLocalDate())
                        .map(day -> new DayRange(day, day))
                : Optional.empty();
        return planned.or(() -> scene.earlier().stream()
                .limit(BACK)
                .flatMap(told -> Answers.days(told, scene.said(told)).stream())
                .filter(days -> days.first().equals(days.last()))
                .findFirst());
    }

    /** "And 9.30 that morning the cake". */
    private static String ofThatDay(String words, DayRange day, Said said) {
        String dated = Beforehand.onThat(day.first(), words, said);
        String wish = Vocabulary.behind(dated, WordUse.SOFT);
        return dated.equals(words) || Vocabulary.holds(words, WordUse.ASKING_FOR_ONE)
                ? dated
                : Reminding.wish(said.locale()) + " " + wish;
    }

    private static String dated(String words, Token then, DayRange days) {
        return words.substring(0, then.start()) + "on " + days.first() + words.substring(then.end());
    }

    /** Right behind the wish, or at the end behind what to do: elsewhere it only leads on. */
    private static @Nullable Token then(String words) {
        List<Token> tokens = Tokens.of(words).stream()
                .filter(token -> token.is(Token.Kind.WORD))
                .toList();
        for (int i = 1; i < tokens.size(); i++) {
            boolean isBehindWish = Vocabulary.isOf(
                    words.substring(
                            tokens.get(Math.max(0, i - 2)).start(),
                            tokens.get(i - 1).end()),
                    WordUse.ASKING_FOR_ONE);
            boolean isLast =
                    i == tokens.size() - 1 && Tokens.of(words).stream().noneMatch(t -> t.is(Token.Kind.NUMBER));
            if (tokens.get(i).text().equals("then") && (isBehindWish || isLast)) {
                return tokens.get(i);
            }
        }
        return null;
    }
}
