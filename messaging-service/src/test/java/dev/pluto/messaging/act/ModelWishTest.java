package dev.pluto.messaging.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelWishTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "don't send my texts to other companies",
                "please don't use the AI model",
                "I don't want an AI reading my messages",
                "stop sharing what I write with third parties",
                "keep my messages away from chatgpt",
                "I'd rather you didn't use a language model",
                "turn off the AI model",
                "you may not share my data with another company",
            })
    void takesANoForANo(String text) {
        assertThat(wish("en", text)).as(text).containsExactly(Map.entry("hosted_model", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "you may use the AI model",
                "yes you can use the language model",
                "I'm fine with you using an AI model",
                "turn on the AI model",
                "feel free to ask chatgpt",
                "it's ok if you use an outside AI",
                "you may give my texts to another company",
            })
    void takesLeaveForLeave(String text) {
        assertThat(wish("en", text)).as(text).containsExactly(Map.entry("hosted_model", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "are you an AI?",
                "do you use chatgpt?",
                "my son writes his essays with chatgpt",
                "I work for another company now",
                "use chatgpt to write me a poem",
                "I don't trust AI to drive my car at all these days",
                "other companies pay better",
                "remind me to turn off the AI model at 5",
                "who reads my messages?",
                "gemini is my star sign",
            })
    void takesNoTalkForAWish(String text) {
        assertThat(wish("en", text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no mandes mis mensajes a otras empresas", "no uses el modelo de IA", "desactiva la IA"})
    void takesANoInSpanish(String text) {
        assertThat(wish("es", text)).as(text).containsExactly(Map.entry("hosted_model", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"puedes usar el modelo de IA", "sí, puedes usar una IA"})
    void takesLeaveInSpanish(String text) {
        assertThat(wish("es", text)).as(text).containsExactly(Map.entry("hosted_model", true));
    }

    private static Map<String, Boolean> wish(String language, String text) {
        return ModelWish.of(Tongue.of(language).request(text));
    }
}
