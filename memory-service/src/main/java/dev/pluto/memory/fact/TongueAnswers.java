package dev.pluto.memory.fact;

import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.Mentions;
import dev.pluto.memory.spanish.OtherTongue;
import java.time.Instant;

/** Answers plain questions from what was told in the other language; near answers do not count. */
final class TongueAnswers {

    private static final double SURE = 0.7;
    private static final OtherTongue TONGUE = new OtherTongue();

    private TongueAnswers() {}

    /** A question in English, of what was told in Spanish. */
    static Answer spanish(String question, FactBook book, Instant now) {
        SpanishAnswers answers = new SpanishAnswers(book.facts(), now);
        return TONGUE.spanish(question).stream()
                .map(asked -> answers.answer(asked, null))
                .filter(answer -> answer.likelihood() >= SURE)
                .findFirst()
                .orElse(Answer.UNKNOWN);
    }

    /** A question in Spanish, of what was told in English. */
    static Answer english(String question, FactBook book, Mentions mentions, Instant now) {
        QuestionReader reader = new QuestionReader(new ClauseReader(mentions));
        for (String words : TONGUE.english(question)) {
            Asked asked = reader.read(words, null);
            Answer answer = asked == null ? Answer.UNKNOWN : new FactAnswers(book, now).answer(asked);
            if (answer.likelihood() >= SURE) {
                return answer;
            }
        }
        return Answer.UNKNOWN;
    }
}
