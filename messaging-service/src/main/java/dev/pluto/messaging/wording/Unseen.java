package dev.pluto.messaging.wording;

import java.util.List;
import java.util.Locale;

/** What is said of pictures and other files, which nobody here can look into, in English or Spanish. */
public final class Unseen {

    private static final String SPANISH = "es";

    private Unseen() {}

    /**
     * Of texts without a word.
     *
     * @param isFirstContact the person does not know yet who writes, and how to end it
     */
    public static List<Line> alone(Locale language, boolean isFirstContact) {
        boolean isSpanish = language.getLanguage().equals(SPANISH);
        Line asking = isSpanish
                ? Line.answer(
                                "Me ha llegado, pero no puedo ver imágenes ni abrir archivos. Dime con palabras qué necesitas.")
                        .formally(
                                "Me ha llegado, pero no puedo ver imágenes ni abrir archivos. Dígame con palabras qué "
                                        + "necesita.")
                : Line.answer(
                                "I got that, but I cannot look at pictures or open files. Please tell me in words what you "
                                        + "would like.")
                        .casually(
                                "Got it, but I cannot look at pictures or open files. Tell me in words what you'd like?")
                        .formally("I received it, but I cannot look at pictures or open files. Please tell me in words "
                                + "what you would like.");
        return isFirstContact ? List.of(introduction(isSpanish), asking) : List.of(asking);
    }

    private static Line introduction(boolean isSpanish) {
        return isSpanish
                ? Line.greeting("Hola, soy Pluto. Responde STOP para no recibir más mensajes.")
                        .formally("Buenos días, soy Pluto. Responda STOP para no recibir más mensajes.")
                : Unanswered.introduction();
    }

    /** Of texts whose words were answered. */
    public static List<Line> beside(Locale language) {
        return List.of(
                language.getLanguage().equals(SPANISH)
                        ? Line.answer("No puedo ver lo que venía con tu mensaje: no miro imágenes ni abro archivos.")
                                .formally(
                                        "No puedo ver lo que venía con su mensaje: no miro imágenes ni abro archivos.")
                        : Line.answer("I did not look at what came with it: I cannot see pictures or open files."));
    }
}
