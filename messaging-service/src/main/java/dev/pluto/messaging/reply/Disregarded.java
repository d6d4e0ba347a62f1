package dev.pluto.messaging.reply;

import dev.pluto.messaging.care.DangerSigns;
import dev.pluto.messaging.spam.SpamSigns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Which texts nothing comes of but that they are kept, judged as they come: what somebody begins with who sends it to many, and what is
 * over the number that is answered. Nearly always the texts themselves tell that there are none.
 */
@ApplicationScoped
public class Disregarded {

    // No more is counted than tells whether it is too much; what is said in a call introduces nobody by text.
    private static final String READ = """
            select u.id, exists (select from message a where a.user_id = u.id and a.author = 'assistant' and not exists
                       (select from conversation c where c.id = a.conversation_id and c.channel = 'voice')) as answered,
                   (select count(*) from (select from message m where m.user_id = u.id and m.direction = 'in'
                        and m.kind = 'text' and m.occurred_at > now() - make_interval(secs => $2) limit $3) lately) as lately
            from unnest($1::uuid[]) u (id)
            """;

    private final ReplyConfig.Flood config;

    Disregarded(ReplyConfig config) {
        this.config = config.flood();
    }

    /**
     * A text that is not stored yet.
     *
     * @param isOneOfMany its sender may have sent many lately
     */
    public record Text(UUID id, UUID userId, String words, boolean isOneOfMany) {

        private boolean isSuspect() {
            return isOneOfMany || SpamSigns.isSpam(words);
        }

        @Override
        public String toString() {
            return "Text[" + id + "]";
        }
    }

    /** The ids of those of these texts that nothing comes of. */
    public Uni<Set<UUID>> among(SqlConnection tx, List<Text> texts) {
        List<Text> suspects = texts.stream().filter(Text::isSuspect).toList();
        if (suspects.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        UUID[] people = suspects.stream().map(Text::userId).distinct().toArray(UUID[]::new);
        return tx.preparedQuery(READ)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(people)
                        .addDouble(config.within().toMillis() / 1000.0)
                        .addInteger(config.texts()))
                .map(rows -> judged(suspects, rows));
    }

    private Set<UUID> judged(List<Text> suspects, RowSet<Row> rows) {
        Map<UUID, Boolean> answered = new HashMap<>();
        Map<UUID, Long> lately = new HashMap<>();
        for (Row row : rows) {
            answered.put(row.getUUID("id"), row.getBoolean("answered"));
            lately.put(row.getUUID("id"), row.getLong("lately"));
        }
        var disregarded = new HashSet<UUID>();
        for (Text text : suspects) {
            boolean isNew = !Objects.requireNonNull(answered.get(text.userId()));
            if (isNew && SpamSigns.isSpam(text.words())
                    || isTooMuch(lately.merge(text.userId(), 1L, Long::sum), text.words())) {
                disregarded.add(text.id());
            }
        }
        return disregarded;
    }

    private boolean isTooMuch(long count, String words) {
        return config.texts() > 0
                && count > config.texts()
                && DangerSigns.in(words, Locale.ENGLISH).isEmpty();
    }
}
