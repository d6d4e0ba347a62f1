package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.messaging.dialogue.decide.Call;
import dev.pluto.messaging.tool.Outcome;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was looked up is known until something is changed. */
class LooksTest {

    private static final Call REMINDERS = new Call.Reminders(null, null);
    private static final Outcome NONE = new Outcome.Reminders(new RemindersAnswer(List.of(), 0, null, null));

    private final Looks looks = new Looks();
    private int asked;

    @Test
    void asksOnceForTheSame() {
        assertThat(made(REMINDERS, NONE)).isEqualTo(NONE);
        assertThat(made(new Call.Reminders(null, null), NONE)).isEqualTo(NONE);
        assertThat(asked).isEqualTo(1);

        made(new Call.Answer("when is choir", null), NONE);
        made(new Call.Answer("when is choir", "and tuesdays"), NONE);
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void asksAnewBehindWhatMayChangeIt() {
        made(REMINDERS, NONE);
        made(new Call.Cancel(List.of(new UUID(0, 1))), NONE);
        made(REMINDERS, NONE);

        assertThat(asked).isEqualTo(3);
    }

    @Test
    void asksAnewWhereNobodyAnswered() {
        made(REMINDERS, new Outcome.Unavailable(REMINDERS.part()));
        made(REMINDERS, NONE);

        assertThat(asked).isEqualTo(2);
    }

    private Outcome made(Call call, Outcome outcome) {
        return looks.of(call, () -> {
                    asked++;
                    return Uni.createFrom().item(outcome);
                })
                .await()
                .indefinitely();
    }
}
