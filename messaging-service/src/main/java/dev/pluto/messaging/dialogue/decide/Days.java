package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.time.Answers;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Several days in a row: "thursday and friday", "mon, tue, wed". */
final class Days {

    private static final int MOST = 7;

    private Days() {}

    /** Each of them alone; all of the words where they are not just days. */
    static List<String> apart(String words, Scene scene) {
        List<Token> tokens = Tokens.of(words);
        List<String> days = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            boolean isSeam = i == tokens.size()
                    || tokens.get(i).is(Token.Kind.MARK)
                    || Vocabulary.isOf(tokens.get(i).text(), WordUse.ADDING);
            if (isSeam && i > from) {
                days.add(words.substring(
                        tokens.get(from).start(), tokens.get(i - 1).end()));
            }
            from = isSeam ? i + 1 : from;
        }
        boolean areDays = days.size() > 1
                && days.size() <= MOST
                && days.stream()
                        .allMatch(day -> Answers.days(day, scene.said(day)).isPresent()
                                && !Answers.saysHour(day, scene.said(day)));
        return areDays ? days : List.of(words);
    }
}
