package dev.pluto.local.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.local.talk.FactSequence.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactSequenceTest {

    @Test
    void wantsEveryItemAndNoneOfTheOthers() {
        Question question = new Question("where?", List.of("Bradford|Bingley"), List.of("Leeds"), false);

        assertThat(question.faults("You live in Bradford.")).isEmpty();
        assertThat(question.faults("You live in York.")).isNotEmpty();
        assertThat(question.faults("In Bradford, before that in Leeds.")).isNotEmpty();
        assertThat(question.isStale("In Leeds.")).isTrue();
        assertThat(question.isStale("In Bradford.")).isFalse();
    }

    @Test
    void takesNotKnowingForAnAnswerOnlyWhereItIsOne() {
        Question known = new Question("who?", List.of("Ida"), List.of(), false);
        Question unknown = new Question("who?", List.of(), List.of("Ida"), true);
        Question either = new Question("may i?", List.of("no|don't know"), List.of(), false);

        assertThat(known.faults("I don't know, perhaps Ida.")).isNotEmpty();
        assertThat(unknown.faults("You haven\u2019t told me that.")).isEmpty();
        assertThat(unknown.faults("Ida.")).isNotEmpty();
        assertThat(unknown.faults("It is Bo.")).isNotEmpty();
        assertThat(either.faults("I don't know.")).isEmpty();
    }
}
