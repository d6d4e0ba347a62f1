package dev.pluto.messaging.voice;

import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Ends calls of which nothing was heard for long: the replica that held their line is gone, and so was whoever told of their end. */
@ApplicationScoped
class LostCalls extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(LostCalls.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int AT_A_TIME = 100;

    private final IncomingCalls calls;
    private final Duration unheard;
    private final WorkLoop loop;

    LostCalls(IncomingCalls calls, VoiceConfig config, Timer timer) {
        this.calls = calls;
        this.unheard = config.lost();
        this.loop = new WorkLoop(LOG, timer, PAUSE, this::step);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    private Uni<Next> step() {
        return end().map(lost -> Next.atOnceIf(lost == AT_A_TIME));
    }

    /** @return how many were ended */
    Uni<Integer> end() {
        return calls.lose(unheard, AT_A_TIME);
    }
}
