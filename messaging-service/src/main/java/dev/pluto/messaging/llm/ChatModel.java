package dev.pluto.messaging.llm;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.pluto.messaging.llm.ModelConfig.TokenLimit;
import io.smallrye.mutiny.Multi;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A model spoken to through LangChain4j: OpenAI's protocol or Ollama's. Neither blocks whoever asks. */
final class ChatModel implements LanguageModel {

    private static final List<String> NEWER = List.of(".openai.com", ".openai.azure.com");
    private static final String SAID_BY_PERSON = "The words of the person that ask for it, letter by letter.";

    private final StreamingChatModel model;

    private ChatModel(StreamingChatModel model) {
        this.model = model;
    }

    static LanguageModel openAi(String url, ModelConfig config) {
        var model = OpenAiStreamingChatModel.builder()
                .baseUrl(url)
                .apiKey(config.key().orElse("none"))
                .modelName(config.name())
                .timeout(config.deadline());
        TokenLimit limit = config.tokenLimit().orElseGet(() -> limitAt(url));
        return new ChatModel(
                switch (limit) {
                    case MAX_COMPLETION_TOKENS ->
                        model.maxCompletionTokens(config.answerTokens()).build();
                    case MAX_TOKENS -> model.maxTokens(config.answerTokens()).build();
                });
    }

    /** Only those who made the newer name are sure to know it. */
    private static TokenLimit limitAt(String url) {
        String host = String.valueOf(URI.create(url).getHost());
        return NEWER.stream().anyMatch(host::endsWith) ? TokenLimit.MAX_COMPLETION_TOKENS : TokenLimit.MAX_TOKENS;
    }

    static LanguageModel ollama(String url, ModelConfig config) {
        return new ChatModel(OllamaStreamingChatModel.builder()
                .baseUrl(url)
                .modelName(config.name())
                .numPredict(config.answerTokens())
                .numCtx(config.promptTokens() + config.answerTokens())
                .timeout(config.deadline())
                .build());
    }

    @Override
    public Multi<Piece> ask(Prompt prompt) {
        ChatRequest request = ChatRequest.builder()
                .messages(messages(prompt))
                .toolSpecifications(
                        prompt.tools().stream().map(ChatModel::specification).toList())
                .build();
        return Multi.createFrom().emitter(emitter -> model.chat(request, new Speech(emitter)));
    }

    private static List<ChatMessage> messages(Prompt prompt) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(prompt.system()));
        prompt.turns()
                .forEach(turn ->
                        messages.add(turn.isPerson() ? UserMessage.from(turn.text()) : AiMessage.from(turn.text())));
        return messages;
    }

    private static ToolSpecification specification(Prompt.Tool tool) {
        return ToolSpecification.builder()
                .name(tool.name())
                .description(tool.description())
                .parameters(JsonObjectSchema.builder()
                        .addStringProperty(Prompt.Tool.ARGUMENT, SAID_BY_PERSON)
                        .required(Prompt.Tool.ARGUMENT)
                        .build())
                .build();
    }
}
