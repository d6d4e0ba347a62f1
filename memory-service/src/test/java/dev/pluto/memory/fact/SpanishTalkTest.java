package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.memory.spanish.SpanishWords;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told and asked in Spanish. */
class SpanishTalkTest {

    private static final Instant NOW = Instant.parse("2026-11-25T14:30:00Z");
    private static final String UNKNOWN = "No lo sé.";

    private static List<Fact> told(String... texts) {
        List<Fact> facts = List.of();
        for (int i = 0; i < texts.length; i++) {
            SpanishBook book = new SpanishBook(facts);
            book.read(texts[i], "m" + i, NOW.plusSeconds(i));
            facts = book.facts();
        }
        return facts;
    }

    private static String answer(List<Fact> facts, String question) {
        Answer answer = new SpanishAnswers(facts, NOW.plusSeconds(60)).answer(question, null);
        return answer.kind() == Answer.Kind.UNKNOWN ? UNKNOWN : answer.sentence();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mi prima vive en Lugo | donde vive mi prima? | Tu prima vive en Lugo.",
                "las tijeras están dentro del cajón | donde están las tijeras | Las tijeras están dentro del cajón.",
                "pago 45 de luz | cuanto pago de luz | Pagas 45 de luz.",
                "salgo a las 6 | a que hora salgo | Sales a las 6.",
                "el pintor cobra 20 la hora | cuánto cobra el pintor | El pintor cobra 20 la hora.",
                "hablo gallego y francés | que idiomas hablo | Hablas gallego y francés.",
                "aparqué en la calle Mayor | donde está el coche | Aparcaste en la calle Mayor.",
                "tengo tres gallinas | que animales tengo | Tienes tres gallinas.",
                "mi abuela tiene 88 años / mi abuela cumple años el 2 de abril | cuantos años tiene mi abuela | Tu abuela tiene"
                        + " 88 años.",
                "mi prima vive en Lugo / ya no, se ha mudado a Vigo | dónde vive mi prima | Tu prima vive en Vigo.",
                "vivo en Jaén / me he mudado a Soria | dónde vivo | Vives en Soria.",
                "vivo en Jaén / antes vivía en Soria | dónde vivo | Vives en Jaén.",
                "tengo un perro que se llama Thor | como se llama mi perro | Tu perro se llama Thor.",
                "tengo un perro que se llama Thor / y una gata, Mora | cómo se llama mi gata | Tu gata se llama Mora.",
                "soy alérgica a las fresas | a q soy alergica | Eres alérgica a las fresas.",
                "soy alérgica a las fresas | puedo comer fresas? | No, eres alérgica a las fresas.",
                "apunta que mi tío es alérgico al polen | a qué es alérgico mi tío | Tu tío es alérgico al polen.",
                "el cumple de mi padre es el 4 de mayo | cuándo cumple años mi papá? | El cumple de tu padre es el 4"
                        + " de mayo.",
                "el cumple de mi padre es el 4 de mayo / no, es el 5 de mayo | cuándo es el cumple de mi padre | El"
                        + " cumple de tu padre es el 5 de mayo.",
                "me encanta el té pero odio la leche | qué me gusta | Te encanta el té.",
                "me encanta el té pero odio la leche | qué no me gusta | Odias la leche.",
                "a mi tía le gusta el jazz | qué le gusta a mi tía | A tu tía le gusta el jazz.",
                "mi talla de camisa es la M / perdón, la L | cuál es mi talla de camisa | Tu talla de camisa es la L.",
                "ya no como carne | como carne? | No, ya no comes carne.",
                "mi hijo se llama Hugo / no se llama Hugo, se llama Iago | cómo se llama mi hijo | Tu hijo se llama"
                        + " Iago.",
                "mi jefa se llama Carmen | quién es Carmen? | Tu jefa se llama Carmen.",
                "mi jefa se llama Carmen / Carmen vive en Cuenca | dónde vive mi jefa | Carmen vive en Cuenca.",
                "la clave del wifi es Pino77, no espera Pino78 | clave del wifi? | La clave del wifi es Pino78.",
                "mi dentista es Ana, digo Eva | quién es mi dentista | Tu dentista es Eva.",
                "mi fontanero es el señor Paz / no Paz, es el señor Paes | quién es mi fontanero | Tu fontanero es el"
                        + " señor Paes.",
                "mi jefa es Marta / no es Marta, es Mirta | quién es mi jefa | Tu jefa es Mirta.",
                "mi hijo es vegano / no es vegano, es celíaco | mi hijo es vegano? | No, tu hijo no es vegano.",
                "mi óptica es Marta Gil, para que lo sepas | quién es mi óptica | Tu óptica es Marta Gil.",
                "mi jefe se llama Raúl, para tu información | cómo se llama mi jefe | Tu jefe se llama Raúl.",
                "vivo en Lugo, perdón, en Vigo | dónde vivo | Vives en Vigo.",
                "mi hermana vive en Lugo, no en Vigo | dónde vive mi hermana | Tu hermana vive en Lugo, no en Vigo.",
                "la clave del wifi es patata77 | clave del wifi? | La clave del wifi es patata77.",
                "mi hermana vive en Lugo | donde vive mi hermano | No lo sé.",
                "tengo que llamar al banco | qué tengo | No lo sé.",
                "tengo hambre | tengo hambre? | No lo sé.",
            })
    void answersFromWhatHoldsNow(String told, String asked, String answer) {
        assertThat(answer(told(told.split(" / ")), asked)).isEqualTo(answer);
    }

    @Test
    void goesOnFromTheQuestionBefore() {
        List<Fact> facts = told("mi prima vive en Lugo", "mi tío vive en León");

        Answer answer = new SpanishAnswers(facts, NOW).answer("y mi tío?", "dónde vive mi prima");

        assertThat(answer.sentence()).isEqualTo("Tu tío vive en León.");
    }

    @Test
    void findsWhatIsToBeForgotten() {
        List<Fact> facts = told("me gusta el queso", "vivo en Jaén");

        assertThat(new SpanishAnswers(facts, NOW).forgettable("olvida lo del queso"))
                .extracting(fact -> fact.sentence(NOW))
                .containsExactly("Te gusta el queso.");
    }

    @Test
    void keepsNothingOfWishesAndQuestions() {
        assertThat(told(
                        "quiero una pizza",
                        "voy a llamar a Pedro",
                        "recuérdame llamar a mi hermana",
                        "dónde vive mi hermana",
                        "estoy cansada",
                        "es tarde"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mi tía vive en Jaén y mi tío en Cáceres | dónde vive mi tío | Tu tío vive en Cáceres.",
                "mi tía vive en Jaén y mi tío en Cáceres | dónde vive mi tía | Tu tía vive en Jaén.",
                "Berta vive en Jaén y Olga en Soria | dónde vive Olga | Olga vive en Soria.",
                "trabajo en Seur y mi mujer en Renfe | dónde trabaja mi mujer | Tu mujer trabaja en Renfe.",
                "mi nieto tiene 3 años y mi nieta 5 | cuántos años tiene mi nieta | Tu nieta tiene 5 años.",
                "mi gata se llama Lía y mi perro Bruno | cómo se llama mi perro | Tu perro se llama Bruno.",
                "soy alérgica al polen y mi sobrino al látex | a qué es alérgico mi sobrino | Tu sobrino es alérgico"
                        + " al látex.",
                "mi primo es fontanero y mi prima notaria | qué es mi prima | Tu prima es notaria.",
                "mi abuela vive en Ronda y mi abuelo también | dónde vive mi abuelo | Tu abuelo vive en Ronda.",
                "mi tío vive en Lugo / mi tío ya no vive en Lugo, ahora está en Vigo | dónde vive mi tío | Tu tío vive"
                        + " en Vigo.",
                "vivo en Lugo / ya no vivo en Lugo, ahora en Vigo | dónde vivo | Vives en Vigo.",
                "trabajo en Seur / ya no trabajo en Seur, ahora estoy en Renfe | dónde trabajo | Trabajas en Renfe.",
                "las llaves están en el cajón / las llaves ya no están en el cajón, ahora están en el bote | dónde"
                        + " están las llaves | Las llaves están en el bote.",
                "mi oficina está en la calle Luna / cambié la oficina, ahora está en la calle Sol | en qué calle está"
                        + " mi oficina | Tu oficina está en la calle Sol.",
                "mi plaza de garaje es la 14 / me han cambiado a la plaza 22 | cuál es mi plaza de garaje | Tu plaza"
                        + " de garaje es la 22.",
                "mi profe de piano se llama Nora / perdón, se llama Nuria, no Nora | cómo se llama mi profe de piano |"
                        + " Tu profe de piano se llama Nuria.",
                "mi cita es el martes / digo, el jueves, no el martes | cuándo es mi cita | Tu cita es el jueves.",
                "mi podóloga se llama Inés | cómo se llama mi podóloga | Tu podóloga se llama Inés.",
                "mi barco se llama Alba | cómo se llama mi barco | Tu barco se llama Alba.",
                "mi psicóloga es Marta | cómo se llama mi psicóloga | Tu psicóloga es Marta.",
            })
    void readsWhatIsLeftOutAndWhatIsElsewhereNow(String told, String asked, String answer) {
        assertThat(answer(told(told.split(" / ")), asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mi oficina está en la calle Luna | true",
                "¿dónde trabajo? | true",
                "donde vive mi hermana | true",
                "mia has a son | false",
                "parking costs me a fiver | false",
                "my tio lives in el paso | false",
                "wait no, O positive | false",
            })
    void tellsSpanishFromEnglish(String text, boolean spanish) {
        assertThat(SpanishWords.are(text)).isEqualTo(spanish);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mi prima Lola trabaja en un banco | ¿dónde trabaja Lola? | Tu prima Lola trabaja en un banco.",
                "mi hija Vera vive en Tudela / Vera se mudó, ahora vive en Olot | ¿dónde vive Vera? | Tu hija Vera"
                        + " vive en Olot.",
                "mi hija Vera vive en Tudela / mi hija Alma tiene 5 años | ¿cuántos años tiene Vera? | No lo sé.",
            })
    void knowsWhoWasNamedInPassing(String told, String asked, String answer) {
        assertThat(answer(told(told.split(" / ")), asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "mi clave del portal es luna5, true",
        "mi jefa es Carmen, true",
        "olvida mi clave del portal, true",
        "Casa de la Luna is my favourite restaurant, false",
        "my son has a red pan, false",
    })
    void isToldFromEnglishByItsSmallWords(String text, boolean isSpanish) {
        assertThat(SpanishWords.are(text)).isEqualTo(isSpanish);
    }
}
