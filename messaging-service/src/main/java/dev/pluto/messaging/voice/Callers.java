package dev.pluto.messaging.voice;

import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.IncomingCall;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.people.Profiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Finds out who is on the line, within a short deadline. */
@ApplicationScoped
class Callers {

    private final Profiles profiles;
    private final IncomingCalls calls;
    private final VoiceConfig config;
    private final Expected expected;

    Callers(Profiles profiles, IncomingCalls calls, VoiceConfig config, Clock clock) {
        this.profiles = profiles;
        this.calls = calls;
        this.config = config;
        this.expected = new Expected(config.expected(), clock);
    }

    /** Who calls. @param mayBeFoundLater identity did not answer in time, as opposed to: there is nobody to find */
    record Recognised(Optional<Profile> profile, boolean mayBeFoundLater) {
        static Recognised of(Optional<Profile> profile) {
            return new Recognised(profile, false);
        }

        static Recognised later() {
            return new Recognised(Optional.empty(), true);
        }
    }

    /** The person whose number a call shows, made if need be. */
    Uni<Recognised> recognise(IncomingCall call) {
        return profiles.activate(call.caller(), Channel.VOICE.code())
                .ifNoItem()
                .after(config.recognition())
                .fail()
                .map(Recognised::of)
                .onFailure()
                .recoverWithItem(Recognised::later);
    }

    /** Finds out whose call this is before they speak. Never fails. */
    Uni<Void> expect(IncomingCall call) {
        return found(call)
                .invoke(who -> expected.put(call, who))
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(() -> null);
    }

    /** Nobody speaks in this call any more. */
    void forget(String provider, String providerCallId) {
        expected.forget(provider, providerCallId);
    }

    /** The person of a call that goes on: whose session it is, else as at its beginning. */
    Uni<Recognised> again(IncomingCall call) {
        return expected.take(call).map(who -> Uni.createFrom().item(who)).orElseGet(() -> found(call));
    }

    private Uni<Recognised> found(IncomingCall call) {
        return calls.owner(call).flatMap(owner -> owner.map(this::known).orElseGet(() -> recognise(call)));
    }

    /** Without a profile one is spoken to plainly, and heard all the same. */
    private Uni<Recognised> known(UUID userId) {
        return profiles.get(userId)
                .ifNoItem()
                .after(config.recognition())
                .fail()
                .onFailure()
                .recoverWithItem(() -> Profile.unknown(userId))
                .map(person -> Recognised.of(Optional.of(person)));
    }
}
