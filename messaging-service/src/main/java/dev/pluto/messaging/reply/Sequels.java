package dev.pluto.messaging.reply;

import dev.pluto.messaging.dialogue.Dialogues;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.suggestion.Suggestion;
import dev.pluto.messaging.suggestion.Suggestions;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What a talk goes on from: what was kept after the answer before, and what was suggested to the person since. */
@ApplicationScoped
class Sequels {

    private final Dialogues dialogues;
    private final Suggestions suggestions;
    private final Judged judged;
    private final PersonKeys personKeys;
    private final Clock clock;

    Sequels(Dialogues dialogues, Suggestions suggestions, Judged judged, PersonKeys personKeys, Clock clock) {
        this.dialogues = dialogues;
        this.suggestions = suggestions;
        this.judged = judged;
        this.personKeys = personKeys;
        this.clock = clock;
    }

    Uni<Dialogue> of(SqlConnection tx, ReplyJob job, PersonKey key) {
        return dialogues
                .of(tx, job.conversationId(), key)
                .flatMap(kept -> suggestions
                        .open(tx, job.userId(), key)
                        .map(open -> Suggestion.within(kept, open, clock.instant())));
    }

    /** What an answer rests on, where it is said. */
    Uni<Void> said(SqlConnection tx, ReplyJob job, Answer answer) {
        return judged.used(tx, job.userId(), answer);
    }

    /** What was done is known from now on, also where nothing may be said. */
    Uni<Void> keep(SqlConnection tx, ReplyJob job, Answer answer) {
        return answer.next()
                .map(next -> personKeys
                        .of(tx, job.userId())
                        .flatMap(key -> dialogues.store(tx, job.conversationId(), job.userId(), key, next)))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> suggestions.answered(tx, job.userId(), answer.answers()))
                .chain(() -> judged.said(tx, job.userId(), answer));
    }
}
