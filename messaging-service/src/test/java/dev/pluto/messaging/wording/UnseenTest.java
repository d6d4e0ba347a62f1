package dev.pluto.messaging.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.people.Profile.Style;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UnseenTest {

    private static final Style FORMAL = new Style(false, "formal", "medium", List.of(), "professional");

    @Test
    void saysInThePersonsLanguageAndStyleThatNobodyLooks() {
        assertThat(said(Unseen.alone(Locale.ENGLISH, false), Style.NEUTRAL))
                .contains("can't look at pictures")
                .doesNotContain("STOP");
        assertThat(said(Unseen.alone(Locale.ENGLISH, false), FORMAL)).contains("I received it");
        assertThat(said(Unseen.alone(Locale.forLanguageTag("es-MX"), false), FORMAL))
                .contains("Dígame con palabras");
        assertThat(said(Unseen.beside(Locale.forLanguageTag("es")), Style.NEUTRAL))
                .contains("no miro imágenes");
        assertThat(said(Unseen.alone(Locale.FRENCH, false), Style.NEUTRAL)).contains("pictures");
    }

    @Test
    void introducesItselfAtFirstContact() {
        assertThat(said(Unseen.alone(Locale.ENGLISH, true), Style.NEUTRAL)).contains("Pluto", "STOP", "in words");
        assertThat(said(Unseen.alone(Locale.forLanguageTag("es"), true), Style.NEUTRAL))
                .contains("soy Pluto", "STOP", "con palabras");
    }

    private static String said(List<Line> lines, Style style) {
        return StyleVoice.render(lines, style, 0);
    }
}
