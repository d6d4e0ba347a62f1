package dev.pluto.messaging.llm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The hosted reply model, if there is one. */
@ConfigMapping(prefix = "pluto.model")
public interface ModelConfig {

    /** What a model server speaks. */
    enum Protocol {
        /** {@code POST /chat/completions}, streamed. */
        OPENAI,
        /** {@code POST /api/chat}, streamed. */
        OLLAMA,
        /** {@code POST /scenario} for a cookie, then {@code POST /chat} with it; knows no tools. */
        SESSION
    }

    /** What holds of people who have not said whether it may be given what they text. */
    enum Consent {
        /** It is given nothing, and they are asked once. */
        ASKED,
        /** They agreed elsewhere. */
        GIVEN
    }

    /** What the most tokens of an answer are called by a server of OpenAI's protocol. */
    enum TokenLimit {
        /** By OpenAI's newer models, which refuse the other one. */
        MAX_COMPLETION_TOKENS,
        /** By servers that take the newer name for nothing and go on without a limit, as Ollama and older llama.cpp. */
        MAX_TOKENS
    }

    /** Base of the model server's API; without it the built-in model answers alone, whatever else is set. */
    Optional<String> url();

    /** What the server speaks. */
    @WithDefault("openai")
    Protocol protocol();

    /** Key of the API; for {@link Protocol#SESSION} user and password with a colon between. */
    Optional<String> key();

    /** The model asked for. */
    @WithDefault("gpt-4o-mini")
    String name();

    /** How long it may take for all it says, out of the time for all tools ({@code pluto.dialogue.patience}); after that the built-in model answers. Where it is heard while it speaks, until its first sentence and between two pieces. */
    @WithDefault("6s")
    Duration deadline();

    /** Most tokens it is given. */
    @WithDefault("3000")
    int promptTokens();

    /** Most tokens it may say. */
    @WithDefault("300")
    int answerTokens();

    /** What that is called, with {@link Protocol#OPENAI}; without it by the address: {@code max_completion_tokens} at OpenAI's and Azure's own, {@code max_tokens} elsewhere. */
    Optional<TokenLimit> tokenLimit();

    /** Questions to it at once by one replica; one more is answered by the built-in model. */
    @WithDefault("8")
    int parallel();

    /** Failures in a row after which it is left alone for a while. */
    @WithDefault("5")
    int tolerated();

    /** For how long it is left alone. */
    @WithDefault("30s")
    Duration pause();

    /** What holds of people who have not said whether it may be given what they text; who said no is never overruled. */
    @WithDefault("asked")
    Consent consent();

    /** Whether it is given memories that fit and the latest day and week, beside what is texted. */
    @WithDefault("false")
    boolean memories();
}
