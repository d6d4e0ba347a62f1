package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told once in Spanish: debts and loans, days that stand first, colours and sizes. */
class SpanishFirstTellingTest {

    private static final Instant NOW = Instant.parse("2026-11-25T14:30:00Z");
    private static final String UNKNOWN = "No lo sé.";

    private static String answer(String told, String question) {
        List<Fact> facts = List.of();
        for (String text : told.split(" / ")) {
            SpanishBook book = new SpanishBook(facts);
            book.read(text, "m" + facts.size(), NOW.plusSeconds(facts.size()));
            facts = book.facts();
        }
        Answer answer = new SpanishAnswers(facts, NOW.plusSeconds(60)).answer(question, null);
        return answer.kind() == Answer.Kind.UNKNOWN ? UNKNOWN : answer.sentence();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "le debo 35 euros a Nuria | cuánto le debo a Nuria | Le debes 35 euros a Nuria.",
                "Íñigo me debe 12 euros | cuánto me debe Íñigo | Íñigo te debe 12 euros.",
                "le presté la escalera a Blas | a quién le presté la escalera | Le prestaste la escalera a Blas.",
                "le he prestado el taladro a Blas | a quién le he prestado el taladro | Le has prestado el taladro a"
                        + " Blas.",
                "los viernes tengo ajedrez | qué día tengo ajedrez | Tienes ajedrez los viernes.",
                "los lunes mi hija tiene violín | cuándo tiene violín mi hija | Tu hija tiene violín los lunes.",
                "mi nieto hace karate los jueves | qué día hace karate mi nieto | Tu nieto hace karate los jueves.",
                "cojo el tren 7 para volver | qué tren cojo | Coges el tren 7 para volver.",
                "mi moto es una Vespa azul | de qué color es mi moto | Tu moto es una Vespa azul.",
                "mi talla de camisa es la 42 | qué talla de camisa uso | Tu talla de camisa es la 42.",
                "mi padre cocina los sábados | quién cocina los sábados | Tu padre cocina los sábados.",
            })
    void isKnown(String told, String asked, String answer) {
        assertThat(answer(told, asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "debo llamar a mi madre | a quién debo llamar | No lo sé.",
                "mi prima vive en Lugo / saca la basura | quién saca la basura | No lo sé.",
                "mi prima vive en Lugo / hace frío hoy | qué hace mi prima | No lo sé.",
                "mi moto es una Vespa | de qué color es mi moto | No lo sé.",
                "le debo 35 euros a Nuria | cuánto le debo a Blas | No lo sé.",
                "a Nuria le gusta el mar | qué le gusta a Nuria | A Nuria le gusta el mar.",
            })
    void leavesOthers(String told, String asked, String answer) {
        assertThat(answer(told, asked)).isEqualTo(answer);
    }
}
