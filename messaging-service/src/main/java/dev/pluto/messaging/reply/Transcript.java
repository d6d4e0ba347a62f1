package dev.pluto.messaging.reply;

import dev.pluto.messaging.channel.ConsentWord;
import dev.pluto.messaging.consent.Consents;
import dev.pluto.messaging.model.HeardText;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a reply starts from.
 *
 * @param texts to be answered, in the order said; empty when none of them can be read
 * @param carriers what the carrier took some of them for, by message
 * @param history said before, oldest first
 * @param isFirstContact this person has never been answered
 */
record Transcript(
        List<HeardText> texts,
        Map<UUID, ConsentWord> carriers,
        List<HeardText> history,
        boolean isFirstContact,
        Consents.Status consent) {}
