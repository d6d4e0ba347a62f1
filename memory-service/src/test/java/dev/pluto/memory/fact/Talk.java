package dev.pluto.memory.fact;

import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.Mentions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one person texts and asks, through reader, book and answers. */
final class Talk {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Mentions mentions = new Mentions();
    private final FactReader reader = new FactReader(mentions, LONDON);
    private final FactBook book = new FactBook(List.of());
    private Instant now = Instant.parse("2026-11-25T14:30:00Z");
    private int texts;
    private @Nullable Asked last;

    Talk tell(String... told) {
        for (String text : told) {
            now = now.plusSeconds(60);
            String id = "m" + texts++;
            book.apply(reader.read(text, id, now), id, now);
            mentions.know(book.named());
        }
        return this;
    }

    Answer ask(String question) {
        Asked asked = new QuestionReader(new ClauseReader(mentions)).read(question, last);
        if (asked == null) {
            return Answer.UNKNOWN;
        }
        last = asked;
        return new FactAnswers(book, now).answer(asked);
    }

    String said(String question) {
        Answer answer = ask(question);
        return answer.kind() == Answer.Kind.UNKNOWN ? "I don't know." : answer.sentence();
    }

    FactBook book() {
        return book;
    }

    void later(long seconds) {
        now = now.plusSeconds(seconds);
    }
}
