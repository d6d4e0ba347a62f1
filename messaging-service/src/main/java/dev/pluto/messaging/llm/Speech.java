package dev.pluto.messaging.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.io.EOFException;
import org.jspecify.annotations.Nullable;

/** Hands on what a model says while it speaks; who does not listen any more ends it, at once where a piece has come already, else with the first one. */
final class Speech implements StreamingChatResponseHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MultiEmitter<? super Piece> listener;
    private @Nullable StreamingHandle request;

    Speech(MultiEmitter<? super Piece> listener) {
        this.listener = listener;
        listener.onTermination(this::end);
    }

    /** Whatever is left of the request. */
    private synchronized void end() {
        if (request != null) {
            request.cancel();
        }
        request = null;
    }

    private synchronized void begun(StreamingHandle handle) {
        request = handle;
        if (listener.isCancelled()) {
            end();
        }
    }

    private synchronized void ended() {
        request = null;
    }

    @Override
    public void onPartialResponse(PartialResponse partial, PartialResponseContext context) {
        begun(context.streamingHandle());
        listener.emit(new Piece.Words(partial.text()));
    }

    @Override
    public void onPartialToolCall(PartialToolCall partial, PartialToolCallContext context) {
        begun(context.streamingHandle());
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
        ended();
        if (all.finishReason() == null) {
            fail(new EOFException("the answer ends without a reason"));
        } else {
            listener.complete();
        }
    }

    @Override
    public void onError(Throwable failure) {
        ended();
        fail(failure);
    }

    /** Nobody is told of how a request ends that nobody listens to any more. */
    private void fail(Throwable failure) {
        if (!listener.isCancelled()) {
            listener.fail(failure);
        }
    }
}
