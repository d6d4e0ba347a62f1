package dev.pluto.messaging.llm;

import java.util.Optional;

/** Makes the model that the configuration names. */
public final class LanguageModels {

    private LanguageModels() {}

    /** Empty without an address: a key alone sends nobody's words anywhere. */
    public static Optional<LanguageModel> of(ModelConfig config) {
        return url(config).map(url -> of(withoutSlash(url), config));
    }

    /** Whether there is one. */
    public static boolean isAt(ModelConfig config) {
        return url(config).isPresent();
    }

    private static Optional<String> url(ModelConfig config) {
        return config.url().map(String::strip).filter(url -> !url.isEmpty());
    }

    private static LanguageModel of(String url, ModelConfig config) {
        return switch (config.protocol()) {
            case OPENAI -> ChatModel.openAi(url, config);
            case OLLAMA -> ChatModel.ollama(url, config);
            case SESSION -> new SessionModel(url, config);
        };
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
