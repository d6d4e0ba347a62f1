package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to stay is not what goes, though it was spoken of last. */
class KeptBesideTest {

    private final Talk talk = new Talk();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scrap it, keep the kiln",
                "ditch that but keep the kiln",
                "ok delete it, the kiln can stay",
                "keep the kiln, scrap it",
                "cancel that, keep the 7pm one",
                "drop the glaze, keep the kiln",
                "cancel the glaze and leave the kiln as it is",
                "drop the 3pm one and keep the 7pm"
            })
    void takesOffTheOtherOne(String words) {
        talk.hears("remind me at 3pm to order the glaze");
        talk.hears("remind me at 7pm to empty the kiln");

        assertThat(talk.hears(words)).containsExactly("RemindersCancelled");
        assertThat(talk.tools().matters()).containsExactly("empty the kiln");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quítalo, deja el horno", "bórralo pero mantén el horno"})
    void takesOffTheOtherOneInSpanish(String words) {
        Talk spanish = new Talk("es-ES");
        spanish.hears("recuérdame a las 15 pedir el esmalte");
        spanish.hears("recuérdame a las 19 vaciar el horno");
        spanish.hears(words);

        assertThat(spanish.tools().matters()).containsExactly("vaciar el horno");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scrap it, keep the kiln", "scrap it, keep the glaze"})
    void takesOffWhatWasSpokenOfLastWhereThatIsNotKept(String words) {
        talk.hears("remind me at 3pm to order the glaze");
        talk.hears("remind me at 7pm to empty the kiln");
        talk.hears("remind me at 8pm to ring Olwen");
        talk.hears(words);

        assertThat(talk.tools().matters()).containsExactlyInAnyOrder("order the glaze", "empty the kiln");
    }

    @ParameterizedTest
    @ValueSource(strings = {"don't scrap it, keep the kiln", "stop nagging me, keep quiet"})
    void takesOffNothingThatIsToStay(String words) {
        talk.hears("remind me at 3pm to order the glaze");
        talk.hears("remind me at 7pm to empty the kiln");
        talk.hears(words);

        assertThat(talk.tools().matters()).hasSize(2);
        assertThat(talk.isStopped()).isFalse();
    }
}
