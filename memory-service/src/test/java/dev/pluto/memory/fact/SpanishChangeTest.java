package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has another hour, price or place by now, told in Spanish. */
class SpanishChangeTest {

    private static final Instant NOW = Instant.parse("2026-11-25T14:30:00Z");

    private static String answer(String told, String question) {
        List<Fact> facts = List.of();
        String[] texts = told.split(" / ");
        for (int i = 0; i < texts.length; i++) {
            SpanishBook book = new SpanishBook(facts);
            book.read(texts[i], "m" + i, NOW.plusSeconds(i));
            facts = book.facts();
        }
        Answer answer = new SpanishAnswers(facts, NOW.plusSeconds(60)).answer(question, null);
        return answer.kind() == Answer.Kind.UNKNOWN ? "No lo sé." : answer.sentence();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "El concierto es el sábado a las nueve. | ¿A qué hora es el concierto? | El concierto es el sábado a las"
                        + " nueve.",
                "Mi turno empieza a las seis. | ¿A qué hora empieza mi turno? | Tu turno empieza a las seis.",
                "La obra empieza a las ocho. | ¿Cuándo empieza la obra? | La obra empieza a las ocho.",
                "trabajo en una lavanderia / ya no, ahora estoy en una imprenta | donde trabajo? | Trabajas en una"
                        + " imprenta.",
                "Mi prima Inés vive en Soria. | ¿Dónde vive Inés? | Tu prima Inés vive en Soria.",
                "Mi primo Raúl cumple años el 2 de mayo. | ¿cuando es el cumple de raul? | Tu primo Raúl cumple años el 2 de mayo.",
                "mi tío Blas cumple el 3 de mayo / perdón, me equivoqué, es el 4 de mayo | cuándo cumple Blas | Tu tío Blas cumple"
                        + " el 4 de mayo.",
                "la boda es el 7 de julio / me he confundido, es el 9 de julio | cuándo es la boda | La boda es el 9 de julio.",
                "mi tío Blas cumple el 3 de mayo / me equivoqué, el 5 de mayo | cuándo cumple Blas | Tu tío Blas cumple el 5 de"
                        + " mayo.",
                "las gafas están en el coche / las gafas ya no están en el coche, están en la mesa | dónde están las gafas | Las"
                        + " gafas están en la mesa.",
                "la comida es el sábado / la comida se pasa al domingo | cuándo es la comida | La comida es el domingo.",
                "el tren pasa a las 8 | ¿a qué hora pasa el tren? | El tren pasa a las 8.",
                "tengo tres primos, Pepe, Juan y Rosa | ¿cómo se llaman mis primos? | Tienes tres primos, Pepe, Juan y Rosa.",
                "mis primos son Pepe y Rosa | cómo se llaman mis primos | Tus primos son Pepe y Rosa.",
                "la cuota son 30 euros / la cuota ha subido a 35 | cuánto es la cuota | La cuota son 35.",
                "La reunión es a las cuatro / la reunión se ha cambiado a las cinco | ¿A qué hora es la reunión? | La"
                        + " reunión es a las cinco.",
                "La visita es el martes. / Han pasado la visita al jueves. | ¿Cuándo es la visita? | La visita es el"
                        + " jueves.",
                "mi jefa es Inés / ahora mi jefa es Marta | ¿quién es mi jefa? | Tu jefa es Marta.",
                "mi dentista es el doctor Gil / ahora es la doctora Mora | ¿quién es mi dentista? | Tu dentista es la"
                        + " doctora Mora.",
                "Fumo en pipa. / dejé de fumar | ¿fumo? | No, ya no fumas.",
                "Mi tía bebe cerveza. / mi tía ha dejado de beber cerveza | ¿mi tía bebe cerveza? | No, tu tía ya no bebe"
                        + " cerveza.",
                "Como queso. / he dejado de comer queso hace un mes | ¿como queso? | No, ya no comes queso.",
                "Aparqué la moto en la calle Mayor. / perdona, la aparqué en la plaza | ¿dónde aparqué la moto? |"
                        + " Aparcaste la moto en la plaza.",
                "Puse las tijeras en el cajón. / no, las puse en el estante | ¿dónde puse las tijeras? | Pusiste las"
                        + " tijeras en el estante.",
                "tengo dos conejos / ahora tengo cinco conejos | ¿cuántos conejos tengo? | Tienes cinco conejos.",
            })
    void isToldAsItIsNow(String told, String asked, String answer) {
        assertThat(answer(told, asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trabajo en Seur / estoy en el médico | dónde trabajo | Trabajas en Seur.",
                "la cuota son 30 euros / la cuota no ha subido | cuánto es la cuota | La cuota son 30 euros.",
                "mi coche es un Seat / he pasado la tarde a gusto | qué coche tengo | Tu coche es un Seat.",
                "mi jefa es Inés / mi prima es Marta ahora | ¿quién es mi jefa? | Tu jefa es Inés.",
                "Dejé la bici en el garaje. / la dejé con la cadena suelta | ¿dónde dejé la bici? | Dejaste la bici en el"
                        + " garaje.",
                "Fumo en pipa. / dejé la pipa en casa | ¿fumo? | Sí, fumas en pipa.",
                "tengo dos conejos / ahora tengo tres patos | ¿cuántos conejos tengo? | Tienes dos conejos.",
            })
    void leavesTheRest(String told, String asked, String answer) {
        assertThat(answer(told, asked)).isEqualTo(answer);
    }
}
