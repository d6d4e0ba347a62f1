package dev.pluto.messaging.inbound;

import dev.pluto.events.MessageReceived;
import dev.pluto.messaging.care.DangerSigns;
import dev.pluto.messaging.channel.InboundText;
import dev.pluto.messaging.consent.Consents;
import dev.pluto.messaging.conversation.Outcome;
import dev.pluto.messaging.people.Contacts;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells of texts that come who sent them, as far as Redis knows, and whether they are listened to, before anything is stored. */
@ApplicationScoped
class Senders {

    /** Who sends so many lately is looked at more closely, whichever replica the others went to. */
    private static final int MANY = 10;

    private final Contacts contacts;
    private final Consents consents;
    private final FloodLimits limits;
    private final Transactions transactions;

    Senders(Contacts contacts, Consents consents, FloodLimits limits, Transactions transactions) {
        this.contacts = contacts;
        this.consents = consents;
        this.limits = limits;
        this.transactions = transactions;
    }

    /**
     * Who sent a text.
     *
     * @param userId empty when nobody knows yet
     * @param refused what became of it already, empty when it is taken in
     * @param isBusy they sent many lately
     */
    record Sender(Optional<UUID> userId, Optional<Outcome> refused, boolean isBusy) {}

    /** Of each text, in their order. */
    Uni<List<Sender>> of(List<InboundText> texts) {
        return contacts.find(texts.stream().map(InboundText::sender).toList())
                .flatMap(found -> released(found.people()).map(released -> senders(texts, found, released)));
    }

    /** What an operator undid here counts at once, though Redis learns of it only when identity has. */
    private Uni<Set<UUID>> released(List<Optional<Contacts.Known>> people) {
        List<UUID> blocked = people.stream()
                .flatMap(Optional::stream)
                .filter(Contacts.Known::isBlocked)
                .map(Contacts.Known::userId)
                .distinct()
                .toList();
        return blocked.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : transactions.sql(Acceptance.SCOPE, tx -> consents.releasedAmong(tx, blocked));
    }

    private List<Sender> senders(List<InboundText> texts, Contacts.Found found, Set<UUID> released) {
        var senders = new ArrayList<Sender>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            Optional<Contacts.Known> known =
                    found.people().get(i).map(who -> released.contains(who.userId()) ? who.released() : who);
            senders.add(sender(texts.get(i), known, found.isSure()));
        }
        return senders;
    }

    private Sender sender(InboundText text, Optional<Contacts.Known> known, boolean isSure) {
        if (known.filter(Contacts.Known::isBlocked).isPresent()) {
            return new Sender(Optional.empty(), Optional.of(Outcome.BLOCKED), false);
        }
        int count = limits.count(text.sender());
        boolean isRefused = isSure && limits.isOver(count, known.isPresent()) && !alwaysCounts(text);
        return new Sender(
                known.filter(Contacts.Known::isListenedTo).map(Contacts.Known::userId),
                isRefused ? Optional.of(Outcome.FLOODING) : Optional.empty(),
                count > MANY);
    }

    /** Whatever else somebody sends: that they want to hear no more, and that a life is in danger. */
    private static boolean alwaysCounts(InboundText text) {
        return Kinds.byItself(text.text(), text.carrierWord())
                        .filter(MessageReceived.CONSENT::equals)
                        .isPresent()
                || DangerSigns.in(text.text(), Locale.ENGLISH).isPresent();
    }
}
