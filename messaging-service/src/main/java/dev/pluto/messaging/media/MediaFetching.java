package dev.pluto.messaging.media;

import dev.pluto.messaging.media.Fetched.Content;
import dev.pluto.messaging.media.Fetched.Later;
import dev.pluto.messaging.media.Fetched.Refused;
import dev.pluto.messaging.media.MediaTypes.MediaType;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Fetches one file and notes what came of it: kept, refused with its reason, or tried again later. */
@ApplicationScoped
class MediaFetching {

    private static final Logger LOG = Logger.getLogger(MediaFetching.class);

    private final Downloads downloads;
    private final MediaClaims claims;
    private final KeptMedia kept;
    private final MediaPolicy policy;
    private final MeterRegistry meters;

    MediaFetching(Downloads downloads, MediaClaims claims, KeptMedia kept, MediaConfig config, MeterRegistry meters) {
        this.downloads = downloads;
        this.claims = claims;
        this.kept = kept;
        this.policy = new MediaPolicy(config);
        this.meters = meters;
    }

    /** What is not of a type that is kept is not even asked for. */
    Uni<Void> fetch(WaitingMedia media) {
        return MediaTypes.named(media.declaredType())
                .map(type -> downloads.fetch(media.address()).flatMap(fetched -> settle(media, type, fetched)))
                .orElseGet(() -> refuse(media, MediaPolicy.TYPE))
                .onFailure()
                .recoverWithUni(failure -> failed(media, failure));
    }

    private Uni<Void> settle(WaitingMedia media, MediaType type, Fetched fetched) {
        if (fetched instanceof Refused refused) {
            return refuse(media, refused.reason());
        }
        return fetched instanceof Later later ? again(media, later) : keep(media, type, ((Content) fetched).bytes());
    }

    private Uni<Void> keep(WaitingMedia media, MediaType type, byte[] content) {
        Optional<String> refusal = policy.refusal(type, content);
        return refusal.isPresent()
                ? refuse(media, refusal.get())
                : kept.keep(media, type.name(), content)
                        .invoke(isKept -> count(isKept ? "kept" : "unwanted"))
                        .replaceWithVoid();
    }

    private Uni<Void> again(WaitingMedia media, Later later) {
        return policy.pause(media.attempt(), media.age(), later.retryAfter())
                .map(pause -> claims.release(media, pause).invoke(() -> count("postponed")))
                .orElseGet(() -> refuse(media, later.reason()));
    }

    private Uni<Void> refuse(WaitingMedia media, String reason) {
        LOG.infof("Media %s is not kept: %s", media.id(), reason);
        count("refused");
        return claims.refuse(media, reason);
    }

    private Uni<Void> failed(WaitingMedia media, Throwable failure) {
        LOG.warnf(
                "Media %s could not be kept at try %d (%s)",
                media.id(), media.attempt(), failure.getClass().getSimpleName());
        LOG.debug("The failure of the media", failure);
        return again(media, new Later("fault", Duration.ZERO));
    }

    private void count(String outcome) {
        meters.counter("pluto.media", "outcome", outcome).increment();
    }
}
