package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.dialogue.state.Aim;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reminder without its moment is about, said better: "the meeting with Paul", where we only know of "the thing". */
final class OpenMatters {

    private OpenMatters() {}

    /** "The meeting with Paul", where we only know of "the thing"; "not Ann, Anna", "the dentist i mean". */
    static Optional<Step> renamed(Aim.Moment aim, Scene scene) {
        String old = aim.matter();
        if (old == null || scene.answersWhen()) {
            return Optional.empty();
        }
        Fragment fragment = Fragment.of(scene.words());
        String words = MissingParts.matter(fragment.words());
        boolean isVague = isVague(old) && !Acts.isAnotherMatter(scene) && Acts.mayBeMatter(scene);
        boolean isPut = fragment.way() == Fragment.Way.REPLACE || fragment.way() == Fragment.Way.ADD;
        boolean isMore = !Acts.isAnotherMatter(scene)
                && !words.isBlank()
                && Rewriting.isBare(old, fragment.words(), scene)
                && Acts.mayBeMatter(scene);
        if (isMore && fragment.way() == Fragment.Way.OPEN && NewMatters.isMatter(words, fragment, scene)) {
            return Rewriting.of(old, fragment.words(), "", scene).map(matter -> MissingParts.asked(aim, matter, scene));
        }
        if (!isVague && !isPut || !NewMatters.isMatter(words, fragment, scene)) {
            return Optional.empty();
        }
        Optional<String> next = isVague
                ? Optional.of(words)
                : fragment.way() == Fragment.Way.ADD
                        ? Optional.of(Rewriting.joined(old, words, scene))
                        : Rewriting.of(old, words, fragment.instead(), scene);
        return next.map(matter -> MissingParts.asked(aim, matter, scene));
    }

    /** "Make that every weekday", "no, 7:15", "every day", where what it is for is still asked. */
    static Optional<Step> retimed(Aim.Matter aim, Scene scene) {
        Plan plan = aim.plan();
        Fragment fragment = Fragment.of(scene.words());
        if (!Retiming.isTime(fragment.words(), scene) || !(plan.reading() instanceof Reading.Once once)) {
            return Optional.empty();
        }
        boolean isHour = isHour(fragment.words(), scene);
        String words = isHour && isBare(fragment.words()) ? "at " + fragment.words() : fragment.words();
        Reading next = Answers.move(words, once.at().atZone(once.zone()), scene.said(words));
        boolean isPut = fragment.way() == Fragment.Way.REPLACE || fragment.isHeld() || isHour;
        return Reminding.isMoment(next) && (isPut || next instanceof Reading.Repeating)
                ? Optional.of(Reminding.whatFor(new Plan(plan.wish(), plan.byVoice(), null, next), scene))
                : Optional.empty();
    }

    /** "At 10am", "noon", "8": more than a number that may be anything. */
    private static boolean isHour(String words, Scene scene) {
        boolean isLong = Tokens.of(words).size() > 1 && Answers.saysWhen(words, scene.said(words));
        boolean isSmall = isBare(words) && (words.length() == 1 || words.indexOf(':') > 0);
        return isLong || isSmall || !isBare(words) && Answers.saysHour(words, scene.said(words));
    }

    private static boolean isBare(String words) {
        List<Token> tokens = Tokens.of(words);
        return tokens.size() == 1 && tokens.get(0).is(Token.Kind.NUMBER);
    }

    /** "The thing", "something": hardly what it is about. */
    static boolean isVague(@Nullable String matter) {
        return matter != null && Vocabulary.isAllOf(matter, WordUse.VAGUE_THING);
    }
}
