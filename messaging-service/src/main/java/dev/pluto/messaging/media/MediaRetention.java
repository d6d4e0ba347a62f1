package dev.pluto.messaging.media;

import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Lets files go once they have been kept for long enough. */
@ApplicationScoped
class MediaRetention extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(MediaRetention.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int AT_A_TIME = 100;

    private final KeptMedia kept;
    private final Duration retention;
    private final WorkLoop loop;

    MediaRetention(KeptMedia kept, MediaConfig config, Timer timer) {
        this.kept = kept;
        this.retention = config.retention();
        this.loop = new WorkLoop(LOG, timer, PAUSE, this::step);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    private Uni<Next> step() {
        return kept.expire(retention, AT_A_TIME).map(gone -> Next.atOnceIf(gone == AT_A_TIME));
    }
}
