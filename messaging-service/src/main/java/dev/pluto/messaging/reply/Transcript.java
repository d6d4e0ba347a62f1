package dev.pluto.messaging.reply;

import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Consents;
import java.util.List;

/**
 * What a reply starts from.
 *
 * @param texts to be answered, in the order said
 * @param history said before, oldest first
 * @param isFirstContact this person has never been answered
 */
record Transcript(List<HeardText> texts, List<HeardText> history, boolean isFirstContact, Consents.Standing standing) {}
