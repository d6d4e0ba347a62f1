package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.dialogue.state.LastQuestion;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What was asked for, not known, and is told now: "what's my shoe size?" and "it's a 7". What "it" is stands in the question. English
 * only.
 */
final class Supplied {

    private static final int LONGEST = 12;
    private static final int LONGEST_MATTER = 5;
    private static final int FEW_WORDS = 4;

    private Supplied() {}

    /** The statement with what the question was about; empty where the text does not answer the question right before it. */
    static Optional<String> of(Scene scene) {
        LastQuestion last = scene.dialogue().asked();
        boolean isNext = last != null
                && scene.dialogue().subject() == Subject.FACTS
                && !scene.earlier().isEmpty()
                && scene.earlier().get(0).contains(last.words());
        List<Token> told = words(scene.words());
        boolean isEnglish = scene.person().language().getLanguage().equals("en");
        boolean isTalk = scene.isSure() && scene.act() instanceof Act.Talk;
        boolean isStatement = !isTalk && !scene.isQuestionMarked() && !told.isEmpty() && told.size() <= LONGEST;
        if (last == null || !isNext || !isEnglish || !isStatement) {
            return Optional.empty();
        }
        String matter = matter(last.words());
        return matter.isEmpty() ? Optional.empty() : statement(matter, told, scene.words());
    }

    private static Optional<String> statement(String matter, List<Token> told, String words) {
        String first = told.get(0).text();
        boolean isPronoun = Vocabulary.isOf(first, WordUse.ANSWERING_PRONOUN);
        boolean isOpen = !isPronoun
                && told.size() <= FEW_WORDS
                && (told.get(0).is(Token.Kind.NUMBER) || Vocabulary.isOf(first, WordUse.ANSWERING_PLACE));
        if (!isPronoun && !isOpen) {
            return Optional.empty();
        }
        String verb = matter.endsWith("s") && !matter.endsWith("ss") ? " are " : " is ";
        boolean says =
                isPronoun && told.size() > 1 && Vocabulary.isOf(told.get(1).text(), WordUse.STATING);
        String rest = words.substring(
                        isPronoun ? told.get(0).end() : told.get(0).start())
                .strip();
        return rest.isEmpty() ? Optional.empty() : Optional.of(matter + (says ? " " : verb) + rest);
    }

    /** "My shoe size" of "do you remember my shoe size", up to a verb; empty for a question that names no matter of the person. */
    private static String matter(String question) {
        List<Token> asked = words(question);
        int from = IntStream.range(0, asked.size())
                .filter(i -> Vocabulary.isOf(asked.get(i).text(), WordUse.OWNING_MATTER))
                .findFirst()
                .orElse(-1);
        int to = from + 1;
        while (from >= 0 && to < asked.size() && !Vocabulary.isOf(asked.get(to).text(), WordUse.BEHIND_MATTER)) {
            to++;
        }
        boolean isMatter = from >= 0 && to - from > 1 && to - from <= LONGEST_MATTER;
        return isMatter
                ? question.substring(asked.get(from).start(), asked.get(to - 1).end())
                : "";
    }

    private static List<Token> words(String text) {
        return Tokens.of(text).stream()
                .filter(token -> token.is(Token.Kind.WORD) || token.is(Token.Kind.NUMBER))
                .toList();
    }
}
