package dev.pluto.messaging.media;

import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Table {@code media}, as far as files are kept, and {@code media_piece}, their bytes. */
@ApplicationScoped
class KeptMedia {

    /** Bytes in a piece: what is read and sealed at a time. */
    private static final int PIECE = 128 * 1024;

    private static final String KEEP = """
            update media set state = 'kept', content_type = $2, bytes = $3, claimed_until = null, settled_at = now()
            where id = $1 and state = 'waiting'
            """;

    private static final String ADD_PIECE =
            "insert into media_piece (media_id, number, user_id, bytes_sealed) values ($1, $2, $3, $4)";

    private static final String FIND = """
            select x.user_id, x.content_type, x.bytes from media x
            where x.id = $1 and x.message_id = $2 and x.state = 'kept'
            """;

    private static final String PIECES =
            "select number, bytes_sealed from media_piece where media_id = $1 order by number";

    private static final String EXPIRE = """
            with old as (
                select id from media where state = 'kept' and settled_at < now() - make_interval(secs => $1)
                order by settled_at limit $2 for update skip locked),
            gone as (delete from media_piece p using old where p.media_id = old.id)
            update media x set state = 'expired' from old where x.id = old.id
            """;

    private final Transactions transactions;
    private final PersonKeys personKeys;
    private final RowByRow rowByRow;

    KeptMedia(Transactions transactions, PersonKeys personKeys, RowByRow rowByRow) {
        this.transactions = transactions;
        this.personKeys = personKeys;
        this.rowByRow = rowByRow;
    }

    /** A file that is kept. */
    record Kept(UUID userId, String contentType, int bytes) {}

    /** Keeps a file's bytes; nothing of one that is not waited for any more, as its person was erased meanwhile. */
    Uni<Boolean> keep(WaitingMedia media, String contentType, byte[] content) {
        return transactions.sql(
                MediaClaims.SCOPE,
                tx -> tx.preparedQuery(KEEP)
                        .execute(Tuple.of(media.id(), contentType, content.length))
                        .flatMap(kept -> kept.rowCount() == 0
                                ? Uni.createFrom().item(false)
                                : addPieces(tx, media, content).replaceWith(true)));
    }

    /** One after the other: so no second copy of the whole file is in memory. */
    private Uni<Void> addPieces(SqlConnection tx, WaitingMedia media, byte[] content) {
        int pieces = (content.length + PIECE - 1) / PIECE;
        return personKeys
                .of(tx, media.userId())
                .flatMap(key -> Multi.createFrom()
                        .range(0, pieces)
                        .onItem()
                        .transformToUniAndConcatenate(
                                number -> tx.preparedQuery(ADD_PIECE).execute(piece(media, key, content, number)))
                        .onItem()
                        .ignoreAsUni());
    }

    private static Tuple piece(WaitingMedia media, PersonKey key, byte[] content, int number) {
        int from = number * PIECE;
        byte[] piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE));
        byte[] sealed = key.sealBytes(field(number), media.id(), piece);
        return Tuple.of(media.id(), (short) number, media.userId(), Buffer.buffer(sealed));
    }

    /** Each is sealed for its place: neither can one take another's, nor another file's. */
    static String field(int number) {
        return "media_piece.bytes." + number;
    }

    /** A file of a message, if it is kept and the reader may see it. */
    Uni<Optional<Kept>> find(SqlConnection tx, UUID messageId, UUID id) {
        return tx.preparedQuery(FIND)
                .execute(Tuple.of(id, messageId))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(kept(rows.iterator().next())));
    }

    private static Kept kept(Row row) {
        return new Kept(row.getUUID("user_id"), row.getString("content_type"), row.getInteger("bytes"));
    }

    /** The bytes of a file that is kept; empty when not all of them open. */
    Uni<Optional<byte[]>> content(SqlConnection tx, UUID id, Kept media) {
        return personKeys
                .of(tx, media.userId())
                .flatMap(key -> tx.preparedQuery(PIECES)
                        .execute(Tuple.of(id))
                        .map(rows -> rowByRow.read("media", id, () -> joined(rows, id, media, key))));
    }

    private static byte[] joined(RowSet<Row> rows, UUID id, Kept media, PersonKey key) {
        Buffer content = Buffer.buffer(media.bytes());
        for (Row row : rows) {
            byte[] sealed = row.getBuffer("bytes_sealed").getBytes();
            content.appendBytes(key.openBytes(field(row.getShort("number")), id, sealed));
        }
        if (content.length() != media.bytes()) {
            throw new IllegalStateException("pieces of a file are missing");
        }
        return content.getBytes();
    }

    /**
     * Lets files go that have been kept for long enough.
     *
     * @return how many, at most so many
     */
    Uni<Integer> expire(Duration age, int most) {
        return transactions.sql(
                MediaClaims.SCOPE,
                tx -> tx.preparedQuery(EXPIRE)
                        .execute(Tuple.of(age.toMillis() / 1000.0, most))
                        .map(RowSet::rowCount));
    }
}
