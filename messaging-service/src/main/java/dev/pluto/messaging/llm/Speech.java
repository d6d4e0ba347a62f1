package dev.pluto.messaging.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import io.smallrye.mutiny.subscription.MultiEmitter;

/** Hands on what a model says while it speaks; who does not listen any more ends it with the next piece. */
final class Speech implements StreamingChatResponseHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MultiEmitter<? super Piece> listener;

    Speech(MultiEmitter<? super Piece> listener) {
        this.listener = listener;
    }

    @Override
    public void onPartialResponse(PartialResponse partial, PartialResponseContext context) {
        StreamingHandle handle = context.streamingHandle();
        if (listener.isCancelled()) {
            handle.cancel();
            return;
        }
        listener.emit(new Piece.Words(partial.text()));
    }

    @Override
    public void onCompleteToolCall(CompleteToolCall call) {
        ToolExecutionRequest wanted = call.toolExecutionRequest();
        listener.emit(new Piece.ToolCall(String.valueOf(wanted.name()), words(String.valueOf(wanted.arguments()))));
    }

    /** What breaks off in the middle of a call's arguments is no call. */
    private static String words(String arguments) {
        try {
            return JSON.readTree(arguments).path(Prompt.Tool.ARGUMENT).asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse all) {
        listener.complete();
    }

    @Override
    public void onError(Throwable failure) {
        listener.fail(failure);
    }
}
