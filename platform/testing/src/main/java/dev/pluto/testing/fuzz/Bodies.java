package dev.pluto.testing.fuzz;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Bodies of answers as text; of a stream of events, which has no end, its head is enough. */
final class Bodies {

    private Bodies() {}

    static BodySubscriber<String> of(ResponseInfo head) {
        return head.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")
                ? new Unread()
                : BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    /** Gives the stream up. */
    private static final class Unread implements BodySubscriber<String> {

        @Override
        public CompletionStage<String> getBody() {
            return CompletableFuture.completedFuture("");
        }

        @Override
        public void onSubscribe(Flow.Subscription events) {
            events.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> events) {
            // none was asked for
        }

        @Override
        public void onError(Throwable failure) {
            // nobody listens any more
        }

        @Override
        public void onComplete() {
            // nobody listens any more
        }
    }
}
