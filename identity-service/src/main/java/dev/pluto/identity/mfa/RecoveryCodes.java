package dev.pluto.identity.mfa;

import dev.pluto.protection.BlindIndex;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Table {@code recovery_code}: ten codes of 50 random bits for each person, each good once. Only keyed hashes are kept. */
@ApplicationScoped
class RecoveryCodes {

    static final int COUNT = 10;

    private static final String FORGET = "delete from recovery_code where user_id = $1";
    private static final String KEEP = "insert into recovery_code (code_index, user_id) values ($1, $2)";
    // Who wants none of them taken is not let in by one.
    private static final String USE = """
            update recovery_code set used_at = $3 where code_index = $1 and user_id = $2 and used_at is null
               and not exists (select from security_sheet where user_id = $2 and not 'recovery_code' = any(mfa_methods))""";
    private static final String LEFT =
            "select count(*) as codes from recovery_code where user_id = $1 and used_at is null";

    private static final int BYTES = 7;
    private static final int LETTERS = 10;
    private static final Pattern BETWEEN = Pattern.compile("[^a-z2-7]");

    private final SecureRandom random = new SecureRandom();
    private final BlindIndex index;
    private final Clock clock;

    RecoveryCodes(BlindIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /** New ones in the place of all before; shown this once. */
    Uni<List<String>> renew(SqlConnection tx, UUID userId) {
        List<String> codes = Stream.generate(this::code).distinct().limit(COUNT).toList();
        List<Tuple> rows = codes.stream()
                .map(code -> Tuple.of(indexOf(userId, code), userId))
                .toList();
        return forget(tx, userId)
                .chain(() -> tx.preparedQuery(KEEP).executeBatch(rows))
                .replaceWith(codes);
    }

    /** @return whether it was one of theirs that had not been used; it has been now */
    Uni<Boolean> use(SqlConnection tx, UUID userId, String code) {
        return tx.preparedQuery(USE)
                .execute(Tuple.of(indexOf(userId, code), userId, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Integer> left(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(LEFT)
                .execute(Tuple.of(userId))
                .map(rows -> rows.iterator().next().getInteger("codes"));
    }

    Uni<Void> forget(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(FORGET).execute(Tuple.of(userId)).replaceWithVoid();
    }

    /** Such as {@code k3hqw-7tzab}. */
    private String code() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String letters = Base32.encode(bytes).toLowerCase(Locale.ROOT).substring(0, LETTERS);
        return letters.substring(0, LETTERS / 2) + "-" + letters.substring(LETTERS / 2);
    }

    /** However it is typed: capitals, blanks and dashes do not count. */
    private Buffer indexOf(UUID userId, String code) {
        String letters = BETWEEN.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
        return Buffer.buffer(index.of("recovery-code", userId + " " + letters));
    }
}
