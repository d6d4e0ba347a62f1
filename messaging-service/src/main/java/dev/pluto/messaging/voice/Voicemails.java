package dev.pluto.messaging.voice;

import dev.pluto.messaging.channel.MediaLink;
import dev.pluto.messaging.channel.Recording;
import dev.pluto.messaging.conversation.Calls.Ends;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Transactions;
import dev.pluto.work.ClaimReader;
import dev.pluto.work.ClaimReader.Source;
import dev.pluto.work.Claimed;
import dev.pluto.work.Lease;
import dev.pluto.work.Traces;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code voicemail}: messages left by voice until they are taken in with their words. One that was taken in without them is kept
 * in case they come after all.
 */
@ApplicationScoped
class Voicemails {

    /** The fields of {@code address_sealed} and {@code words_sealed}. */
    static final String ADDRESS = "voicemail.address";

    static final String WORDS = "voicemail.words";

    /** Of what we ask for. */
    static final String SOUND = "audio/mpeg";

    private static final String KEEP = """
        insert into voicemail (id, user_id, provider, recording_id, our_address, address_sealed, due_at, traceparent)
        values ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7), $8)
        on conflict (provider, recording_id) do nothing
        """;

    private static final String ID = "select id from voicemail where provider = $1 and recording_id = $2";

    private static final String TRANSCRIBE = """
        update voicemail set words_sealed = $2, due_at = now(),
            state = case when state = 'without' then 'late' else state end
        where id = $1 and words_sealed is null
        """;

    private static final String HURRY = "update voicemail set due_at = now() where id = $1 and state = 'waiting'";

    private static final String CLAIM = """
        update voicemail v set claimed_until = now() + make_interval(secs => $2)
        where v.id in (
            select q.id from voicemail q
            where q.state <> 'without' and q.due_at <= now() and (q.claimed_until is null or q.claimed_until < now())
            order by q.due_at
            limit $1
            for update skip locked)
        returning v.id, v.user_id, v.provider, v.recording_id, v.our_address, v.address_sealed, v.words_sealed,
            v.state, v.traceparent
        """;

    private static final String TOLD = "delete from voicemail where id = $1";

    // Words that came while it was told of without them are told now.
    private static final String TOLD_WITHOUT = """
        update voicemail set claimed_until = null, due_at = now(),
            state = case when words_sealed is null then 'without' else 'late' end
        where id = $1
        """;

    private static final String RELEASE =
            "update voicemail set claimed_until = null, due_at = now() + make_interval(secs => $2) where id = $1";

    private static final String SET_ASIDE = "delete from voicemail where id = any($1)";

    private static final Source SOURCE = new Source("voicemail", "id", "user_id");

    private final Transactions transactions;
    private final PersonKeys personKeys;
    private final ClaimReader claims;

    Voicemails(Transactions transactions, PersonKeys personKeys, ClaimReader claims) {
        this.transactions = transactions;
        this.personKeys = personKeys;
        this.claims = claims;
    }

    /** Notes a recording, once however often it is told of. @param patience how long it waits for its words */
    Uni<Void> keep(SqlConnection tx, Recording recording, Ends call, Duration patience) {
        UUID id = UUID.randomUUID();
        return personKeys
                .of(tx, call.userId())
                .flatMap(key -> tx.preparedQuery(KEEP)
                        .execute(Tuple.tuple()
                                .addUUID(id)
                                .addUUID(call.userId())
                                .addString(recording.provider())
                                .addString(recording.providerId())
                                .addString(call.ourAddress())
                                .addValue(Buffer.buffer(
                                        key.seal(ADDRESS, id, recording.sound().address())))
                                .addDouble(seconds(patience))
                                .addString(Traces.traceparent(Context.current()))))
                .replaceWithVoid();
    }

    /** Notes the words of a recording that is kept, the first that are told. @param words empty when nobody can tell them */
    Uni<Void> transcribe(SqlConnection tx, Recording recording, UUID userId, Optional<String> words) {
        return tx.preparedQuery(ID)
                .execute(Tuple.of(recording.provider(), recording.providerId()))
                .map(rows -> rows.iterator().next().getUUID("id"))
                .flatMap(id -> words.map(said -> transcribe(tx, id, userId, said))
                        .orElseGet(() ->
                                tx.preparedQuery(HURRY).execute(Tuple.of(id)).replaceWithVoid()));
    }

    private Uni<Void> transcribe(SqlConnection tx, UUID id, UUID userId, String words) {
        return personKeys
                .of(tx, userId)
                .flatMap(key ->
                        tx.preparedQuery(TRANSCRIBE).execute(Tuple.of(id, Buffer.buffer(key.seal(WORDS, id, words)))))
                .replaceWithVoid();
    }

    /** Claims those that are to be taken in. One that does not open never will be. */
    Uni<Claimed<Voicemail>> claim(int count, Lease lease) {
        return transactions.sql(
                IncomingCalls.SCOPE,
                tx -> tx.preparedQuery(CLAIM)
                        .execute(Tuple.of(count, lease.seconds()))
                        .flatMap(rows -> claims.read(tx, rows, SOURCE, Voicemails::voicemail))
                        .call(claimed -> setAside(tx, claimed.unreadable())));
    }

    private static Uni<Void> setAside(SqlConnection tx, List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(SET_ASIDE)
                        .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                        .replaceWithVoid();
    }

    private static Voicemail voicemail(Row row, @Nullable PersonKey found) {
        PersonKey key = Objects.requireNonNull(found);
        UUID id = row.getUUID("id");
        var words = row.getBuffer("words_sealed");
        return new Voicemail(
                id,
                row.getUUID("user_id"),
                row.getString("provider"),
                row.getString("recording_id"),
                row.getString("our_address"),
                new MediaLink(
                        key.open(ADDRESS, id, row.getBuffer("address_sealed").getBytes()), SOUND),
                words == null ? Optional.empty() : Optional.of(key.open(WORDS, id, words.getBytes())),
                row.getString("state").equals("late"),
                row.getString("traceparent"));
    }

    /** One was taken in, with all that was known of it when it was claimed. */
    Uni<Void> told(Voicemail voicemail) {
        return run(voicemail.words().isPresent() ? TOLD : TOLD_WITHOUT, Tuple.of(voicemail.id()));
    }

    /** Not now: again after a while. */
    Uni<Void> release(Voicemail voicemail, Duration after) {
        return run(RELEASE, Tuple.of(voicemail.id(), seconds(after)));
    }

    private Uni<Void> run(String statement, Tuple values) {
        return transactions.sql(
                IncomingCalls.SCOPE,
                tx -> tx.preparedQuery(statement).execute(values).replaceWithVoid());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
