package dev.pluto.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SingleFlightTest {

    private final SingleFlight<String, Integer> flight = new SingleFlight<>();
    private final List<UniEmitter<? super Integer>> work = new ArrayList<>();

    @Test
    void doesTheWorkOnceForAllWhoAskMeanwhile() {
        CompletableFuture<Integer> first = ask("a");
        CompletableFuture<Integer> second = ask("a");
        assertThat(work).hasSize(1);

        work.get(0).complete(7);

        assertThat(first).isCompletedWithValue(7);
        assertThat(second).isCompletedWithValue(7);
    }

    @Test
    void doesItAgainForWhoeverComesAfterwards() {
        CompletableFuture<Integer> first = ask("a");
        work.get(0).fail(new IllegalStateException("broken"));
        CompletableFuture<Integer> second = ask("a");
        work.get(1).complete(8);

        assertThatThrownBy(first::join).hasRootCauseMessage("broken");
        assertThat(second).isCompletedWithValue(8);
    }

    @Test
    void keepsKeysApart() {
        CompletableFuture<Integer> one = ask("a");
        CompletableFuture<Integer> other = ask("b");

        work.get(1).complete(2);

        assertThat(one).isNotDone();
        assertThat(other).isCompletedWithValue(2);
    }

    @Test
    void nobodyJoinsWorkThatWasClosed() {
        CompletableFuture<Integer> before = ask("a");
        flight.close("a");
        CompletableFuture<Integer> after = ask("a");

        work.get(1).complete(2);

        assertThat(before).isNotDone();
        assertThat(after).isCompletedWithValue(2);
    }

    @Test
    void everybodyGoesOnInTheirOwnContext() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            Context one = ((VertxInternal) vertx).createEventLoopContext();
            Context other = ((VertxInternal) vertx).createEventLoopContext();
            CompletableFuture<Context> oneWentOnIn = askIn(one);
            CompletableFuture<Context> otherWentOnIn = askIn(other);

            work.get(0).complete(1);

            assertThat(oneWentOnIn.get(180, TimeUnit.SECONDS)).isSameAs(one);
            assertThat(otherWentOnIn.get(180, TimeUnit.SECONDS)).isSameAs(other);
            assertThat(one).isNotSameAs(other);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(180, TimeUnit.SECONDS);
        }
    }

    private CompletableFuture<Integer> ask(String key) {
        return joined(key).subscribeAsCompletionStage();
    }

    private CompletableFuture<Context> askIn(Context context) throws Exception {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<Context> wentOnIn = new CompletableFuture<>();
        context.runOnContext(now -> {
            joined("a").subscribe().with(result -> wentOnIn.complete(Vertx.currentContext()));
            asked.complete(null);
        });
        asked.get(180, TimeUnit.SECONDS);
        return wentOnIn;
    }

    private Uni<Integer> joined(String key) {
        return flight.join(key, absent -> Uni.createFrom().emitter(work::add));
    }
}
