package dev.pluto.messaging.voice;

import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.channel.Recording;
import dev.pluto.messaging.channel.RecordingReceiver;
import dev.pluto.messaging.conversation.Calls;
import dev.pluto.messaging.conversation.Calls.Ends;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Takes in messages left by voice: kept when they are told of, and taken for texts once their words are known or waited for in vain. */
@ApplicationScoped
class VoicemailService implements RecordingReceiver {

    private final Transactions transactions;
    private final Calls calls;
    private final Voicemails voicemails;
    private final VoicemailWorker worker;
    private final VoiceConfig config;

    VoicemailService(
            Transactions transactions, Calls calls, Voicemails voicemails, VoicemailWorker worker, VoiceConfig config) {
        this.transactions = transactions;
        this.calls = calls;
        this.voicemails = voicemails;
        this.worker = worker;
        this.config = config;
    }

    @Override
    public Uni<Void> recorded(Recording recording) {
        return transactions.sql(IncomingCalls.SCOPE, tx -> kept(tx, recording).replaceWithVoid());
    }

    @Override
    public Uni<Void> transcribed(Recording recording, Optional<String> words) {
        return transactions
                .sql(
                        IncomingCalls.SCOPE,
                        tx -> kept(tx, recording)
                                .flatMap(call -> voicemails.transcribe(tx, recording, call.userId(), words)))
                .invoke(worker::wake);
    }

    /** @return whose it is; fails with 503 when that is still to be found */
    private Uni<Ends> kept(SqlConnection tx, Recording recording) {
        return calls.find(tx, recording.provider(), recording.providerCallId())
                .map(found -> found.orElseThrow(VoicemailService::unknown))
                .call(call ->
                        voicemails.keep(tx, recording, call, config.voicemail().patience()));
    }

    private static Problem unknown() {
        return new Problem(
                503,
                "messaging:voicemail.caller-unknown",
                "Whose call this was is not known yet, or it is none of ours");
    }
}
