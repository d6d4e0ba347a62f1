package dev.pluto.messaging.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.dialogue.state.Open;
import dev.pluto.messaging.say.Question;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final Instant NOW = Instant.parse("2026-11-29T16:40:00Z");
    private static final Open OLDER =
            new Open(new Question.NewZone("Leeds"), new Aim.NewZone(ZoneId.of("Europe/London")), NOW, 0);

    @Test
    void isAskedInFrontOfWhatWasAskedBefore() {
        Dialogue kept = Dialogue.NONE.asking(OLDER, 0);

        Dialogue talk = Suggestion.within(kept, Optional.of(open(true)), NOW);

        assertThat(talk.open()).hasSize(2);
        assertThat(talk.open().get(0).aim()).isInstanceOf(Aim.Usual.class);
    }

    @Test
    void isNotAskedOfWhoWasToldSomethingSince() {
        assertThat(Suggestion.within(Dialogue.NONE, Optional.of(open(false)), NOW)
                        .open())
                .isEmpty();
    }

    @Test
    void isAskedOnce() {
        Suggestion open = open(true);
        Dialogue kept = Suggestion.within(Dialogue.NONE, Optional.of(open), NOW);

        assertThat(Suggestion.within(kept, Optional.of(open), NOW)).isEqualTo(kept);
    }

    @Test
    void isNoQuestionAnyMoreOnceItIsAnsweredElsewhere() {
        Dialogue kept = Suggestion.within(Dialogue.NONE.asking(OLDER, 0), Optional.of(open(true)), NOW);

        assertThat(Suggestion.within(kept, Optional.empty(), NOW).open()).isEqualTo(List.of(OLDER));
        assertThat(Suggestion.within(kept, Optional.of(open(false)), NOW).open())
                .isEqualTo(List.of(OLDER));
    }

    private static Suggestion open(boolean isNewest) {
        var thing = new UsualThing(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "call my mother",
                "FREQ=WEEKLY;BYDAY=SU",
                LocalDateTime.parse("2026-10-04T18:00"),
                ZoneId.of("Europe/Berlin"),
                null);
        return new Suggestion(thing, isNewest);
    }
}
