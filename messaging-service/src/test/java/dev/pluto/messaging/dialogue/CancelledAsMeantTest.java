package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is cancelled is what is named, however it is said beside it why. */
class CancelledAsMeantTest {

    private final Talk talk = planned();

    private static Talk planned() {
        Talk talk = new Talk();
        talk.hears("remind me on monday at 10 about the bake sale");
        talk.hears("remind me on tuesday at 10 to collect Marek");
        return talk;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please cancel the bake sale, it has been called off.",
                "delete the bake sale, i don't need it any more",
                "bake sale has been called off. pls bin that one",
                "bake sale's sorted, drop it",
                "no need for the bake sale, scrap it",
                "never mind about the bake sale",
                "forget about the bake sale",
                "don't worry about the bake sale"
            })
    void cancelsTheOneThatIsNamed(String words) {
        assertThat(talk.hears(words)).containsExactly("RemindersCancelled");
        assertThat(talk.tools().matters()).containsExactly("collect Marek");
    }

    @Test
    void cancelsBothWhereBothAreNamed() {
        talk.hears("cancel the bake sale, it's sorted. and cancel Marek too");

        assertThat(talk.tools().matters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scrap that he came round", "scrap that it's raining", "bin it he rang already"})
    void cancelsTheLastOneForWhateverReason(String words) {
        assertThat(talk.hears(words)).containsExactly("RemindersCancelled");
        assertThat(talk.tools().matters()).containsExactly("the bake sale");
    }

    @Test
    void cancelsNothingByAFactToForget() {
        talk.hears("forget that he rang me");

        assertThat(talk.tools().matters()).hasSize(2);
    }

    @Test
    void movesWhatIsWavedAsideFirst() {
        assertThat(talk.hears("never mind, make it 11")).containsExactly("ReminderMoved");
        assertThat(talk.tools().matters()).hasSize(2);
    }

    @Test
    void knowsItByTheWordsBesideItsMatter() {
        talk.hears("my boots are leaking, remind me tonight at 9 to glue them");

        talk.hears("cancel the boots thing");

        assertThat(talk.tools().matters()).containsExactlyInAnyOrder("the bake sale", "collect Marek");
    }

    @Test
    void cancelsInSpanish() {
        Talk spanish = new Talk("es-ES");
        spanish.hears("recuérdame el lunes a las 9 llamar al notario");
        spanish.hears("recuérdame el martes a las 9 pedir harina");

        spanish.hears("lo del notario ya está, bórralo");

        assertThat(spanish.tools().matters()).containsExactly("pedir harina");
    }
}
