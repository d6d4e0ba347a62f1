package dev.pluto.local.phone;

import io.vertx.core.json.JsonObject;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What comes on the WebSocket of a call, in order. Filled by the client's threads, emptied by the call's. */
final class RelayFrames implements WebSocket.Listener {

    private static final int LOST = 1006;

    private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
    private final StringBuilder begun = new StringBuilder();
    private volatile int code;
    private volatile boolean ended;

    /** The next frame; empty when none comes in time. */
    Optional<JsonObject> next(Duration patience) {
        try {
            return Optional.ofNullable(frames.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            code = LOST;
            return Optional.empty();
        }
    }

    /** What has come to be said is not said any more. */
    void dropSpeech() {
        frames.removeIf(frame -> "text".equals(frame.getString("type")));
    }

    /** Pluto has asked for the end of the call. */
    void end() {
        ended = true;
    }

    /** Whether nothing more comes. */
    boolean isOver() {
        return ended || code != 0;
    }

    /** Whether the line was closed without a word of ending the call. */
    boolean isBroken() {
        return !ended && code != 0 && code != WebSocket.NORMAL_CLOSURE;
    }

    /** The code of RFC 6455 the line was closed with. */
    int closedWith() {
        return code;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        begun.append(data);
        if (last) {
            frames.add(new JsonObject(begun.toString()));
            begun.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int statusCode, String reason) {
        code = statusCode;
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        code = LOST;
    }
}
