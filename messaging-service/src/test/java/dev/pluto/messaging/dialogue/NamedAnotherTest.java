package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is named and was never planned is not what was spoken of, though it be the only one. */
class NamedAnotherTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es-ES|recuérdame regar el huerto el jueves a las 8|cancela la función",
                "es-MX|recuérdame regar el huerto el jueves a las 8|mueve la junta al viernes",
                "es-AR|recordame regar la huerta el jueves a las 8|la audición se ha aplazado al lunes",
                "en-GB|remind me to water the beans thursday at 8|cancel the audition",
                "en-GB|remind me to water the beans thursday at 8|move the audition to friday",
            })
    void leavesTheOnlyOneAlone(String locale, String planned, String words) {
        Talk talk = new Talk(locale);
        talk.hears(planned);
        assertThat(talk.tools().calls()).hasSize(1);

        assertThat(talk.hears(words)).anyMatch(said -> said.startsWith("NO_SUCH_REMINDER"));
        assertThat(talk.tools().calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es-ES|recuérdame regar el huerto el jueves a las 8|cancélalo",
                "es-ES|recuérdame la función el jueves a las 8|cancela la función",
                "en-GB|remind me to water the beans thursday at 8|cancel that",
            })
    void doesWhatIsPointedAt(String locale, String planned, String words) {
        Talk talk = new Talk(locale);
        talk.hears(planned);

        assertThat(talk.hears(words)).containsExactly("RemindersCancelled");
    }
}
