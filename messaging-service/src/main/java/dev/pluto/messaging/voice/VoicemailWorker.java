package dev.pluto.messaging.voice;

import dev.pluto.messaging.channel.TextReceiver;
import dev.pluto.messaging.people.Profiles;
import dev.pluto.work.Lease;
import dev.pluto.work.PoolWorker;
import dev.pluto.work.TracedWork;
import dev.pluto.work.WorkPool;
import dev.pluto.work.WorkPools;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Takes messages left by voice in as texts, whose ids are those of their recordings: one that is taken in again, after a process died,
 * is known.
 */
@ApplicationScoped
class VoicemailWorker extends PoolWorker {

    private static final Logger LOG = Logger.getLogger(VoicemailWorker.class);

    private final Voicemails voicemails;
    private final Profiles profiles;
    private final TextReceiver texts;
    private final VoiceConfig.Voicemail config;
    private final Clock clock;
    private final WorkPool<Voicemail> pool;

    VoicemailWorker(
            Voicemails voicemails,
            Profiles profiles,
            TextReceiver texts,
            VoiceConfig config,
            Clock clock,
            TracedWork traced,
            WorkPools pools) {
        this.voicemails = voicemails;
        this.profiles = profiles;
        this.texts = texts;
        this.config = config.voicemail();
        this.clock = clock;
        this.pool = pools.givingWay(
                LOG,
                this.config.poll(),
                this.config.parallel(),
                new Lease(this.config.lease()),
                voicemails::claim,
                voicemail -> traced.within("voicemail", voicemail.traceparent(), () -> take(voicemail)));
    }

    @Override
    protected WorkPool<?> pool() {
        return pool;
    }

    private Uni<Void> take(Voicemail voicemail) {
        return profiles.get(voicemail.userId())
                .flatMap(person -> person.phoneNumber() == null
                        ? Uni.createFrom().failure(new IllegalStateException("a person without a number"))
                        : texts.receive(voicemail.text(person.phoneNumber(), clock.instant())))
                .chain(() -> voicemails.told(voicemail))
                .onFailure()
                .recoverWithUni(failure -> later(voicemail, failure));
    }

    private Uni<Void> later(Voicemail voicemail, Throwable failure) {
        LOG.warnf(
                "Message by voice %s could not be taken in now (%s)",
                voicemail.id(), failure.getClass().getSimpleName());
        LOG.debug("The failure of the message by voice", failure);
        return voicemails.release(voicemail, config.retry());
    }
}
