package dev.pluto.identity.style;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.events.StyleLearned;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.Accounts;
import dev.pluto.identity.account.Learning;
import dev.pluto.identity.account.Person;
import dev.pluto.identity.account.Profile.Snapshot;
import dev.pluto.identity.account.Profile.StyleProfile;
import dev.pluto.identity.account.StyleField;
import dev.pluto.identity.profile.ProfileCache;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Says what of a style holds: what the person said, then what was learnt from their texts, then what everybody is given. */
@ApplicationScoped
class StyleService {

    static final String CONSUMER = "style";

    private static final Deed CHANGE = new Deed(Permission.WRITE_PROFILES, "profile.change", "profile", "learning");

    private final Access access;
    private final Transactions transactions;
    private final Accounts accounts;
    private final Lessons lessons;
    private final ProfileCache cache;
    private final StyleNews news;
    private final Clock clock;

    StyleService(
            Access access,
            Transactions transactions,
            Accounts accounts,
            Lessons lessons,
            ProfileCache cache,
            StyleNews news,
            Clock clock) {
        this.access = access;
        this.transactions = transactions;
        this.accounts = accounts;
        this.lessons = lessons;
        this.cache = cache;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Takes over what was learnt of somebody, unless something newer was, or they want nothing learnt. The same may come as often as it likes.
     *
     * @param revision of the memories it was learnt from
     */
    Uni<Void> take(StyleLearned event, long revision) {
        return transactions
                .session(
                        Scope.service(CONSUMER),
                        tx -> accounts.find(tx, event.userId())
                                .chain(known -> known.isPresent()
                                        ? take(tx, event, revision)
                                        : Uni.createFrom().item(Optional.<Snapshot>empty())))
                .chain(changed -> changed.map(cache::refreshOrFail)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Optional<Snapshot>> take(Mutiny.Session tx, StyleLearned event, long revision) {
        return accounts.getLocked(tx, event.userId())
                .chain(person -> person.profile().learning().allowsAny()
                        ? lessons.keep(tx, event, revision)
                                .chain(phrases -> phrases.isPresent()
                                        ? apply(tx, person, event, phrases.get())
                                        : Uni.createFrom().item(Optional.empty()))
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Snapshot>> apply(Mutiny.Session tx, Person person, StyleLearned event, List<String> phrases) {
        boolean changed = person.take(taught(event, phrases), clock.instant());
        return tx.flush()
                .map(written -> person.snapshot())
                .call(after -> changed
                        ? news.learnt(tx, person, after.profile())
                        : Uni.createFrom().voidItem())
                .map(Optional::of);
    }

    private static StyleProfile taught(StyleLearned event, List<String> phrases) {
        return new StyleProfile(
                event.emojiUsage(),
                event.formalityLevel(),
                event.avgMessageLength(),
                phrases.isEmpty() ? StyleProfile.initial().signaturePhrases() : phrases,
                new StyleProfile.Tone(event.humor(), event.formality()),
                event.communicationStyle());
    }

    Uni<StyleProfile> get(UUID userId) {
        return known(userId).map(person -> person.profile().styleProfile());
    }

    Uni<Pins> pins(UUID userId) {
        return known(userId).map(person -> Pins.of(person.pinned()));
    }

    Uni<Learning> learning(UUID userId) {
        return known(userId).map(person -> person.profile().learning());
    }

    private Uni<Person> known(UUID userId) {
        return transactions.session(
                Scope.person(userId),
                tx -> accounts.find(tx, userId).map(found -> found.orElseThrow(Problem::notFound)));
    }

    /** What each field is, whence, and what was counted. */
    Uni<Why> why(UUID userId) {
        return transactions.session(
                Scope.person(userId),
                tx -> accounts.find(tx, userId)
                        .map(found -> found.orElseThrow(Problem::notFound))
                        .chain(person -> lessons.find(tx, userId).map(lesson -> Why.of(person, lesson))));
    }

    /** Pins these fields and no others. */
    Uni<Pins> pin(UUID userId, Set<StyleField> fields) {
        return change(userId, (tx, person) -> {
                    List<String> changed = new ArrayList<>();
                    if (!person.pinned().equals(fields)) {
                        person.pin(fields, clock.instant());
                        changed.add("style");
                    }
                    return Uni.createFrom().item(changed);
                })
                .replaceWith(Pins.of(fields));
    }

    /** Says what may be learnt; where that is nothing, what was learnt goes. */
    Uni<Learning> let(UUID userId, Learning learning) {
        return change(userId, (tx, person) -> {
                    List<String> changed = new ArrayList<>();
                    if (!person.profile().learning().equals(learning)) {
                        StyleProfile before = person.profile().styleProfile();
                        person.letLearn(learning, clock.instant());
                        changed.add("ai_preferences");
                        if (!person.profile().styleProfile().equals(before)) {
                            changed.add("style");
                        }
                    }
                    return learning.personalizationLevel().equals(Learning.NONE)
                            ? lessons.forget(tx, userId).replaceWith(changed)
                            : Uni.createFrom().item(changed);
                })
                .replaceWith(learning);
    }

    /** Changes a person and names what it changed; nothing is told when that is nothing. */
    @FunctionalInterface
    private interface Change {
        Uni<List<String>> apply(Mutiny.Session tx, Person person);
    }

    private Uni<Void> change(UUID userId, Change change) {
        return access.auditedInSession(
                        CHANGE,
                        userId,
                        tx -> accounts.getLocked(tx, userId)
                                .chain(person -> change.apply(tx, person).chain(changed -> told(tx, person, changed))))
                .chain(cache::refresh);
    }

    private Uni<Snapshot> told(Mutiny.Session tx, Person person, List<String> changed) {
        return tx.flush().map(written -> person.snapshot()).call(after -> news.changed(tx, after.profile(), changed));
    }
}
