package dev.pluto.identity.style;

import dev.pluto.identity.account.Person;
import dev.pluto.identity.account.Profile;
import dev.pluto.identity.account.StyleField;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells of changes, in their transaction. */
@ApplicationScoped
class StyleNews {

    private final Outbox outbox;
    private final AuditTrail audit;

    StyleNews(Outbox outbox, AuditTrail audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /** That something is another now; nothing where that is nothing. */
    Uni<Void> changed(Mutiny.Session tx, Profile after, List<String> changed) {
        return changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : outbox.add(tx, after.changed(changed), after.version());
    }

    /** That a style is another by what was learnt. */
    Uni<Void> learnt(Mutiny.Session tx, Person person, Profile after) {
        String fields = String.join(
                ", ", person.learned().stream().sorted().map(StyleField::title).toList());
        return changed(tx, after, List.of("style"))
                .chain(() -> audit.record(
                        tx, new AuditEntry("memory", "style.learn", after.id(), "style", "learnt are: " + fields)));
    }
}
