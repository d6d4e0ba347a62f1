package dev.pluto.memory.style;

import dev.pluto.memory.memory.WrittenTexts;
import dev.pluto.memory.person.PersonLoop;
import dev.pluto.memory.person.Writers;
import dev.pluto.memory.person.Writers.Writer;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Learns how people write: one after the other, from their latest texts alone, so that nothing of a text outlives it. */
@ApplicationScoped
class StyleLearner extends LoopWorker implements PersonLoop.Duty<Writer> {
    private static final Logger LOG = Logger.getLogger(StyleLearner.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Scope SCOPE = Scope.service("memory-style");

    private final PersonKeys keys;
    private final Writers writers;
    private final WrittenTexts texts;
    private final StyleNews news;
    private final WorkLoop loop;

    StyleLearner(
            Transactions transactions,
            PersonKeys keys,
            Writers writers,
            WrittenTexts texts,
            StyleNews news,
            Timer timer) {
        this.keys = keys;
        this.writers = writers;
        this.texts = texts;
        this.news = news;
        this.loop = new PersonLoop<>(LOG, timer, transactions, SCOPE, PAUSE, this).loop();
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    @Override
    public Uni<Optional<Writer>> due(SqlConnection tx, Collection<UUID> without) {
        return writers.next(tx, without);
    }

    @Override
    public UUID idOf(Writer person) {
        return person.userId();
    }

    @Override
    public Uni<Void> fulfil(SqlConnection tx, Writer person) {
        return keys.of(tx, person.userId())
                .chain(key -> texts.latest(tx, person.userId(), key, LearnedStyle.TEXTS))
                .map(latest -> LearnedStyle.of(latest, person.locale(), person.rate()))
                .chain(style -> style.isEnough() || person.isKnown()
                        ? news.tell(tx, person, style)
                        : Uni.createFrom().voidItem())
                .chain(() -> writers.learnt(tx, person.userId(), person.revision()));
    }
}
