package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.language.time.Answers;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Act.Talk.Topic;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What is asked of the reminder that was spoken of last. */
final class Asked {

    private static final int FEW_WORDS = 6;
    private static final Set<String> IS = Set.of("is", "was");
    private static final Set<String> THAT = Set.of("that", "it");
    private static final Set<String> IS_THAT = Set.of("thats", "that's");

    private Asked() {}

    /** "At?", "what time did you put it", "when will you do it": when it comes, and nothing else is asked. */
    static boolean isWhen(Scene scene) {
        boolean isOfTheCalendar = scene.act() instanceof Act.AskClock clock
                && scene.isSure()
                && (clock.days() != null || Vocabulary.isAllOf(scene.words(), WordUse.TIME_NOW));
        return isThatDay(scene)
                || !isOfTheCalendar
                        && Vocabulary.holds(scene.words(), WordUse.ASKING_WHEN)
                        && (scene.isQuestionMarked() || Vocabulary.begins(scene.words(), WordUse.OPENING_QUESTION))
                        && Vocabulary.isAllOf(
                                scene.words(), WordUse.ASKING_WHEN, WordUse.ASKING_OF_IT, WordUse.EACH_DAY);
    }

    /** "Is that this wednesday?" */
    static boolean isThatDay(Scene scene) {
        var words = Vocabulary.words(scene.words());
        return !(scene.act() instanceof Act.AskClock)
                && !isOfTheWorld(scene)
                && SecondOpinion.isQuestion(scene)
                && words.size() <= FEW_WORDS
                && IntStream.range(0, Math.min(words.size(), FEW_WORDS) / 2).anyMatch(i -> isThat(words, i))
                && Answers.days(scene.words(), scene.said(scene.words())).isPresent();
    }

    private static boolean isThat(List<String> words, int at) {
        return IS_THAT.contains(words.get(at)) || IS.contains(words.get(at)) && THAT.contains(words.get(at + 1));
    }

    /** "What nights do I do the bins": when it comes is asked of something, whatever that is. */
    static boolean holdsWhen(Scene scene) {
        return isThatDay(scene)
                || isEither(scene)
                || Vocabulary.holds(scene.words(), WordUse.ASKING_WHEN) && SecondOpinion.isQuestion(scene);
    }

    /** "Is the vet one 4 or 4:15", "was it monday or tuesday": which of two hours or days. */
    private static boolean isEither(Scene scene) {
        List<Token> tokens = Tokens.of(scene.words());
        return SecondOpinion.isQuestion(scene)
                && IntStream.range(1, tokens.size() - 1)
                        .filter(i -> Vocabulary.isOf(tokens.get(i).text(), WordUse.OR))
                        .anyMatch(i -> isTime(tokens.get(i - 1), scene) && isTime(tokens.get(i + 1), scene));
    }

    /** "Did i say 8 or 9": of nothing that is named. */
    static boolean isEitherOfIt(Scene scene) {
        var locale = scene.person().language();
        return isEither(scene)
                && Stems.ofPlanQuestion(scene.words(), locale).stream()
                        .noneMatch(stem -> Character.isLetter(stem.charAt(0)) && !Vocabulary.isOf(stem, WordUse.OR));
    }

    private static boolean isTime(Token token, Scene scene) {
        return token.is(Token.Kind.NUMBER)
                || Answers.days(token.text(), scene.said(token.text())).isPresent();
    }

    /** "Is it going to rain tomorrow": beyond us, and of nothing that is planned. */
    static boolean isOfTheWorld(Scene scene) {
        return scene.read().certainty() != Certainty.UNSURE
                && scene.act() instanceof Act.Talk talk
                && talk.topic() == Topic.BEYOND;
    }

    /** "Gumshield still half 4?" */
    static boolean isStillThen(Scene scene) {
        List<Token> tokens = Tokens.of(scene.words());
        return IntStream.range(0, tokens.size() - 1)
                .filter(i -> tokens.get(i).text().equals("still"))
                .anyMatch(i -> tokens.subList(i + 1, tokens.size()).stream().anyMatch(token -> isTime(token, scene)));
    }

    /** "The rest still stand?": what seems to be named is whether they do. */
    static boolean isStillSo(String matter, Scene scene) {
        List<String> words = Vocabulary.words(scene.words());
        int still = words.indexOf("still");
        boolean isOfIt = still > 0
                && (THAT.contains(words.get(still - 1)) || Vocabulary.isOf(words.get(still - 1), WordUse.ITS));
        return isOfIt || Vocabulary.isOf("still " + matter, WordUse.CONFIRMING);
    }
}
